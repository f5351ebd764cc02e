/** What a firm does with an application of its own. */
import { ownApplicationsApi } from '@rongqiao/financing/contract.ts';
import { askFinancing } from '../../cms/financing.ts';
import type { Visit } from '../../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from '../form.ts';

export interface StepDone {
  /** Key of the message on the page that follows. */
  done: string;
}

const doneAfter: Record<string, string> = {
  'accept-offer': 'offer-accepted',
  'decline-offer': 'offer-declined',
  'submit-documents': 'documents-sent',
  withdraw: 'application-withdrawn',
};

/** What cannot be undone is ticked first; the tick's name, and what is said without it. */
const ticks: Record<string, { name: string; message: string }> = {
  'accept-offer': { name: 'sureAccept', message: '接受后，这条需求的其他申请会撤回。看清楚后请勾选确认。' },
  withdraw: { name: 'sureWithdraw', message: '撤回后不能恢复，请勾选确认。' },
};

const again = (field: string, message: string, values: Record<string, string> = {}): Outcome<StepDone> => ({ kind: 'again', status: 400, form: { values, problems: [{ field, message }] } });

export async function submitOwnStep(visit: Visit, id: string, form: FormData): Promise<Outcome<StepDone>> {
  const move = textOf(form, 'move');
  if (move === 'give') return giveDocument(visit, id, form);
  if (move === 'take-back') return takeBack(visit, id, form);
  if (move === 'mediation') return askMediation(visit, id, form);
  const tick = ticks[move];
  const words = `text-${move}`;
  const values = typed(form, [words]);
  if (tick && textOf(form, tick.name) !== 'yes') return again(tick.name, tick.message, values);
  const body = { move, version: textOf(form, 'version'), text: textOf(form, words), offerId: textOf(form, 'offerId') };
  const outcome = outcomeOf(await askFinancing(visit, ownApplicationsApi.moveApplication, { params: { id }, body }), values, []);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: doneAfter[move] ?? 'saved' } } : outcome;
}

async function giveDocument(visit: Visit, id: string, form: FormData): Promise<Outcome<StepDone>> {
  const item = textOf(form, 'item');
  const control = `file-${item}`;
  const file = form.get(control);
  if (!(file instanceof File) || file.size === 0) return again(control, '请选择一个文件（PDF、JPG 或 PNG）。');
  const upload = new FormData();
  upload.set('files', file);
  const outcome = outcomeOf(await askFinancing(visit, ownApplicationsApi.giveDocument, { params: { id }, query: { item }, upload }), {}, []);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: 'document-given' } } : { ...outcome, form: { values: {}, problems: outcome.form.problems.map(({ message }) => ({ field: control, message })) } };
}

async function takeBack(visit: Visit, id: string, form: FormData): Promise<Outcome<StepDone>> {
  const outcome = outcomeOf(await askFinancing(visit, ownApplicationsApi.removeDocument, { params: { id, documentId: textOf(form, 'documentId') } }), {}, []);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: 'document-removed' } } : outcome;
}

const mediationControls = ['text', 'contactName', 'contactPhone'];

async function askMediation(visit: Visit, id: string, form: FormData): Promise<Outcome<StepDone>> {
  const values = typed(form, mediationControls);
  const outcome = outcomeOf(await askFinancing(visit, ownApplicationsApi.askMediation, { params: { id }, body: values }), values, mediationControls);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: 'mediation-asked' } } : outcome;
}
