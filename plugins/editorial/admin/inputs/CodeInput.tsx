/** One code of a closed list (Strapi's enumeration), shown by its Chinese label. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import type { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { reviewStateAfterSave } from '../../domain/review.ts';
import { codesOf, isCodeListName } from '../../domain/codes.ts';
import type { InputProps } from '../input-props.ts';

/** What the saved code may not be followed by: seen in the list, but not to be chosen. */
const refused: Partial<Record<CodeListName, (saved: string, wanted: string) => boolean>> = {
  ReviewState: (saved, wanted) => 'refused' in reviewStateAfterSave(saved as ReviewState, { wanted: wanted as ReviewState, remark: '有意见', isTextChanged: true }),
};

export const CodeInput = forwardRef<HTMLDivElement, InputProps>(({ name, label, hint, labelAction, placeholder, required, disabled, attribute }, ref) => {
  const field = useField<string | null>(name);
  const list = attribute.pluginOptions?.list;
  if (!isCodeListName(list)) return null;
  const saved = field.initialValue ?? codesOf(list)[0]?.code ?? '';
  const isRefused = (code: string) => code !== field.value && (refused[list]?.(saved, code) ?? false);
  return (
    <Field.Root name={name} hint={hint} error={field.error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <SingleSelect
        ref={ref}
        value={field.value ?? ''}
        placeholder={placeholder || '请选择'}
        disabled={disabled}
        onChange={(code: string | number) => field.onChange(name, code === '' ? null : String(code))}
        {...(required ? {} : { onClear: () => field.onChange(name, null), clearLabel: '清空' })}
      >
        {codesOf(list).map(({ code, label: text }) => (
          <SingleSelectOption key={code} value={code} disabled={isRefused(code)}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});
CodeInput.displayName = 'CodeInput';
