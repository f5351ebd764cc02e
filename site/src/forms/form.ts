/** What a form page shows after a try that did not succeed: what was typed, what is wrong with it, what to do. */
import type { CmsAnswer, Refused } from '../cms/ask-cms.ts';
import { CmsBusy } from '../cms/ask-cms.ts';

export interface FormProblem {
  /** Id of the control it belongs to; absent: it concerns the whole form. */
  field?: string;
  message: string;
}

export interface FormState {
  values: Record<string, string>;
  problems: FormProblem[];
}

export type Outcome<T> = { kind: 'done'; data: T } | { kind: 'again'; status: number; form: FormState };

export const emptyForm: FormState = { values: {}, problems: [] };

/** Undefined when the body is no form, or larger than the server takes. */
export const readForm = (request: Request): Promise<FormData | undefined> => request.formData().catch(() => undefined);

export const textOf = (form: FormData | undefined, name: string): string => {
  const value = form?.get(name);
  return typeof value === 'string' ? value : '';
};

/** What was typed, to show again; passwords and files are never sent back. */
export const typed = (form: FormData | undefined, names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name).slice(0, 5_000)]));

/** `controls`: ids of the form's own controls; a problem of anything else concerns the whole form. */
export function outcomeOf<T>(answer: CmsAnswer<T>, values: Record<string, string>, controls: string[]): Outcome<T> {
  if (answer.kind === 'busy') throw new CmsBusy('cms did not answer a form');
  if (answer.kind === 'answered') return { kind: 'done', data: answer.data };
  return { kind: 'again', status: answer.status === 401 ? 400 : answer.status, form: { values, problems: problemsOf(answer, controls) } };
}

export function problemsOf({ message, fields }: Refused, controls: string[]): FormProblem[] {
  const concerned = fields.map(({ path, message: sentence }): FormProblem => {
    const field = path.split('.').findLast((part) => controls.includes(part));
    return field ? { field, message: sentence } : { message: sentence };
  });
  return concerned.some(({ field }) => field) ? firstOfEach(concerned) : [{ message }];
}

/** One sentence for each control is enough. */
const firstOfEach = (problems: FormProblem[]): FormProblem[] =>
  problems.filter(({ field }, place) => problems.findIndex((other) => other.field === field) === place);

export const problemOf = (form: FormState, field: string): string | undefined => form.problems.find((problem) => problem.field === field)?.message;
