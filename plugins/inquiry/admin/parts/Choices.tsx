/** Several of a short list, ticked. */
import { Checkbox, Field, Flex } from '@strapi/design-system';

interface Props<Code extends string> {
  label: string;
  labels: Record<Code, string>;
  chosen: readonly Code[];
  onChange(chosen: Code[]): void;
}

export const Choices = <Code extends string>({ label, labels, chosen, onChange }: Props<Code>) => (
  <Field.Root required>
    <Field.Label>{label}</Field.Label>
    <Flex role="group" aria-label={label} wrap="wrap" gap={4}>
      {(Object.entries(labels) as [Code, string][]).map(([code, text]) => (
        <Checkbox
          key={code}
          checked={chosen.includes(code)}
          onCheckedChange={(isTicked: boolean | string) => onChange(isTicked === true ? [...chosen, code] : chosen.filter((one) => one !== code))}
        >
          {text}
        </Checkbox>
      ))}
    </Flex>
  </Field.Root>
);
