/** All codes of a short list as checkboxes. Codes are kept in the order of the list, whichever is ticked first. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import { Checkbox, Flex } from '@strapi/design-system';
import { forwardRef } from 'react';
import { codesOf } from '../../domain/codes.ts';

interface Props {
  list: CodeListName;
  label: string;
  chosen: string[];
  disabled: boolean;
  onChoose(codes: string[]): void;
}

export const CodeTicks = forwardRef<HTMLInputElement, Props>(({ list, label, chosen, disabled, onChoose }, ref) => {
  const codes = codesOf(list);
  const tick = (code: string, ticked: boolean) =>
    onChoose(codes.map((one) => one.code).filter((one) => (one === code ? ticked : chosen.includes(one))));
  return (
    <Flex role="group" aria-label={label} wrap="wrap" gap={4} paddingTop={1} paddingBottom={1}>
      {codes.map(({ code, label: text }, place) => (
        <Checkbox
          key={code}
          ref={place === 0 ? (ref as never) : undefined}
          checked={chosen.includes(code)}
          disabled={disabled}
          onCheckedChange={(ticked: boolean | 'indeterminate') => tick(code, ticked === true)}
        >
          {text}
        </Checkbox>
      ))}
    </Flex>
  );
});
CodeTicks.displayName = 'CodeTicks';
