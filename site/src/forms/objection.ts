/** 异议: opened with its grounds, carried on with evidence and words of one's own; answered by whoever answers for the source. */
import { objectionApi, objectionDeskApi } from '@rongqiao/credit-scoring/contract.ts';
import { askCredit } from '../cms/credit.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from './form.ts';

export interface ObjectionDone {
  /** Key of the message on the page that follows. */
  done: string;
}

const then = <T>(outcome: Outcome<T>, done: string): Outcome<ObjectionDone> => (outcome.kind === 'done' ? { kind: 'done', data: { done } } : outcome);

export async function submitObjection(visit: Visit, factId: string, form: FormData): Promise<Outcome<{ id: string }>> {
  const values = typed(form, ['grounds']);
  return outcomeOf(await askCredit(visit, objectionApi.openObjection, { body: { factId, ...values }, idempotencyKey: textOf(form, 'key') }), values, ['grounds']);
}

async function addEvidence(visit: Visit, id: string, form: FormData): Promise<Outcome<ObjectionDone>> {
  const file = form.get('files');
  if (!(file instanceof File) || file.size === 0) return { kind: 'again', status: 400, form: { values: {}, problems: [{ field: 'files', message: '请选择一个文件（PDF、JPG 或 PNG）。' }] } };
  const upload = new FormData();
  upload.set('files', file);
  return then(outcomeOf(await askCredit(visit, objectionApi.addEvidence, { params: { id }, upload }), {}, ['files']), 'objection-evidence');
}

/** What the firm does with an objection of its own. */
export async function submitOwnStep(visit: Visit, id: string, form: FormData): Promise<Outcome<ObjectionDone>> {
  const step = textOf(form, 'step');
  const version = textOf(form, 'version');
  if (step === 'evidence') return addEvidence(visit, id, form);
  if (step === 'withdraw') return then(outcomeOf(await askCredit(visit, objectionApi.withdrawObjection, { params: { id }, body: { version } }), {}, []), 'objection-withdrawn');
  const values = typed(form, ['statement']);
  return then(outcomeOf(await askCredit(visit, objectionApi.stateObjection, { params: { id }, body: { ...values, version } }), values, ['statement']), 'objection-stated');
}

/** What whoever answers does with it. */
export async function submitDeskStep(visit: Visit, id: string, form: FormData): Promise<Outcome<ObjectionDone>> {
  if (textOf(form, 'step') === 'clock') {
    const values = typed(form, ['clock']);
    const [days = '', counted = ''] = (values['clock'] ?? '').split(' ');
    return then(outcomeOf(await askCredit(visit, objectionDeskApi.setClock, { params: { id }, body: { days, counted } }), values, ['clock']), 'objection-clock');
  }
  const values = typed(form, ['decision', 'reply']);
  if (textOf(form, 'sure') !== 'yes') return { kind: 'again', status: 400, form: { values, problems: [{ field: 'sure', message: '答复发出后不能修改，请核对后勾选确认。' }] } };
  return then(outcomeOf(await askCredit(visit, objectionDeskApi.decideAtDesk, { params: { id }, body: { ...values, version: textOf(form, 'version') } }), values, ['decision', 'reply']), 'objection-decided');
}
