/** What the buttons of a product's page do: rows, reckoning, saving, submitting, withdrawing, taking down. */
import type { CmsAnswer, Refused } from '../cms/ask-cms.ts';
import { orBusy } from '../cms/ask-cms.ts';
import { createOwnProduct, discardOwnProductChanges, type OwnProduct, readOwnProduct, saveOwnProduct, submitOwnProduct, takeOwnProductDown, withdrawOwnProduct } from '../cms/own-texts.ts';
import type { Visit } from '../cms/visit.ts';
import { type FormState, type Outcome, textOf } from './form.ts';
import { productForm } from './product-form.ts';
import { problemsAtControls, readText, sureToDiscard, typedValues, withoutEmptyRows, withRowsChanged } from './text-form.ts';

export interface ProductDone {
  /** Key of the message on the page that follows. */
  done: string;
  href: string;
}

type Done = Outcome<ProductDone>;

/** `id` undefined: a product that does not exist yet. */
export async function takeProductStep(visit: Visit, id: string | undefined, form: FormData): Promise<Done> {
  const step = textOf(form, 'step') || 'save';
  if (id && step === 'withdraw') return then(id, 'review-withdrawn', await withdrawOwnProduct(visit, id));
  if (id && step === 'take-down') return takeDown(visit, id, form);
  if (id && step === 'discard') return discard(visit, id, form);
  const carried = { updatedAt: textOf(form, 'updatedAt'), key: textOf(form, 'key') };
  const changed = withRowsChanged(productForm, typedValues(productForm, form), step);
  if (changed) return again(200, { values: { ...changed, ...carried }, problems: [] });
  const filled = withoutEmptyRows(productForm, form);
  const values = { ...typedValues(productForm, filled), ...carried };
  const { content, problems } = readText(productForm, filled, values);
  if (problems.length > 0) return again(400, { values, problems });
  if (step === 'reckon') return again(200, { values, problems: [] });
  return save(visit, { id, content, values, submits: step === 'submit' });
}

interface Save {
  id: string | undefined;
  content: object;
  values: Record<string, string>;
  submits: boolean;
}

async function save(visit: Visit, { id, content, values, submits }: Save): Promise<Done> {
  const saved = orBusy(id ? await saveOwnProduct(visit, id, content, values.updatedAt ?? '') : await createOwnProduct(visit, content, values.key ?? ''));
  if (saved.kind === 'refused') return refused(saved, await withFreshVersion(visit, id, saved, values));
  const { documentId, updatedAt } = saved.data;
  if (!submits) return { kind: 'done', data: { done: id ? 'saved' : 'created', href: addressOf(documentId) } };
  const submitted = orBusy(await submitOwnProduct(visit, documentId, updatedAt));
  if (submitted.kind === 'answered') return { kind: 'done', data: { done: 'sent-for-review', href: addressOf(documentId) } };
  // The draft exists now; its own page lists what is missing.
  if (!id) return { kind: 'done', data: { done: 'created', href: `${addressOf(documentId)}?check=yes` } };
  return refused(submitted, { ...values, updatedAt });
}

/** Whoever was told what differs may save again, knowingly. */
async function withFreshVersion(visit: Visit, id: string | undefined, { code }: Refused, values: Record<string, string>) {
  if (!id || code !== 'changed') return values;
  const now = await readOwnProduct(visit, id);
  return now.kind === 'answered' ? { ...values, updatedAt: now.data.updatedAt } : values;
}

async function takeDown(visit: Visit, id: string, form: FormData): Promise<Done> {
  if (textOf(form, 'sure') !== 'yes') return again(400, { values: {}, problems: [{ field: 'sure', message: '请先勾选确认下架。' }] });
  return then(id, 'taken-down', await takeOwnProductDown(visit, id));
}

async function discard(visit: Visit, id: string, form: FormData): Promise<Done> {
  if (textOf(form, 'sureDiscard') !== 'yes') return again(400, { values: {}, problems: [sureToDiscard] });
  return then(id, 'discarded', await discardOwnProductChanges(visit, id, textOf(form, 'updatedAt')));
}

function then(id: string, done: string, answer: CmsAnswer<OwnProduct>): Done {
  const settled = orBusy(answer);
  return settled.kind === 'answered' ? { kind: 'done', data: { done, href: addressOf(id) } } : refused(settled, {});
}

const addressOf = (id: string) => `/institution/products/${id}`;
const again = (status: number, form: FormState): Done => ({ kind: 'again', status, form });

/** The sentence for the whole form comes first where it says more than its fields. */
function refused({ status, code, message, fields }: Refused, values: Record<string, string>): Done {
  const problems = problemsAtControls(productForm, fields);
  return again(status, { values, problems: code === 'changed' || problems.length === 0 ? [{ message }, ...problems] : problems });
}
