/** One of a list. */
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
}

export const Choice = ({ label, hint, options, value, onChange }: Props) => (
  <Field.Root required {...(hint ? { hint } : {})}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect aria-label={label} placeholder="请选择" value={value} onChange={(chosen: string | number) => onChange(String(chosen))}>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
  </Field.Root>
);

export const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
