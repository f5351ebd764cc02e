/** One line or several, with a label above and a word of help below. */
import { Field, Textarea, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';

interface Props {
  label: string;
  value: string;
  hint?: string;
  maxLength: number;
  isLong?: boolean;
  onChange(value: string): void;
}

export function Texts({ label, value, hint, maxLength, isLong = false, onChange }: Props) {
  const typed = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value);
  return (
    <Field.Root required {...(hint ? { hint } : {})}>
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea value={value} maxLength={maxLength} onChange={typed} /> : <TextInput value={value} maxLength={maxLength} onChange={typed} />}
      <Field.Hint />
    </Field.Root>
  );
}
