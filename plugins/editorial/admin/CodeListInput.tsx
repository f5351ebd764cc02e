/** Several codes of one list: a short list is ticked, a long one is searched and its choices are chips. */
import { Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { codesOf, isCodeListName, isOpenList } from '../domain/codes.ts';
import type { InputProps } from './input-props.ts';
import { ChosenCodes } from './parts/ChosenCodes.tsx';
import { CodeSearch } from './parts/CodeSearch.tsx';
import { CodeTicks } from './parts/CodeTicks.tsx';

/** Up to so many codes are seen at a glance. */
const TICKED_MAX = 12;

export const CodeListInput = forwardRef<HTMLInputElement, InputProps>(({ name, label, hint, labelAction, required, disabled = false, attribute }, ref) => {
  const field = useField<unknown>(name);
  const list = attribute.options?.list;
  if (!isCodeListName(list)) return null;
  const chosen = Array.isArray(field.value) ? field.value.map(String) : [];
  // An empty list is no condition at all: stored as such, so that a required field says so.
  const choose = (codes: string[]) => field.onChange(name, codes.length > 0 ? codes : null);
  const isShort = !isOpenList(list) && codesOf(list).length <= TICKED_MAX;
  return (
    <Field.Root name={name} hint={hint} error={field.error} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        {isShort ? (
          <CodeTicks ref={ref} list={list} label={label} chosen={chosen} disabled={disabled} onChoose={choose} />
        ) : (
          <>
            <CodeSearch ref={ref} list={list} label={label} without={chosen} disabled={disabled} onPick={(code) => choose([...chosen, code])} />
            <ChosenCodes list={list} chosen={chosen} disabled={disabled} onChoose={choose} />
          </>
        )}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
});
CodeListInput.displayName = 'CodeListInput';
