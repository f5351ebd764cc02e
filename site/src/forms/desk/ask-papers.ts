/** Papers to ask the firm for: ticked from the product's list, and one a line for anything else. */
import type { DeskApplication } from '@rongqiao/financing/contract.ts';
import { textOf } from '../form.ts';

export const paperOptions = ({ materials }: DeskApplication) =>
  materials.filter(({ source }) => source === 'upload').map(({ name, note, isRequired }) => ({ value: name, label: name, hint: [isRequired ? '' : '选交', note].filter(Boolean).join('，') }));

export const readAskedPapers = (form: FormData) => [
  ...form.getAll('paper').flatMap((name) => (typeof name === 'string' && name.trim() !== '' ? [{ name: name.trim().slice(0, 60), isRequired: true }] : [])),
  ...textOf(form, 'papers').split(/\r?\n/).map((line) => line.trim()).filter(Boolean).map((name) => ({ name, isRequired: true })),
];
