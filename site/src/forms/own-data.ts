/** 我的数据: a copy of everything; erasing what no law keeps. */
import { ownDataApi } from '@rongqiao/strapi-kit/contract.ts';
import { askKit } from '../cms/kit.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf } from './form.ts';

export async function submitOwnData(visit: Visit, form: FormData): Promise<Outcome<{ done: string }>> {
  if (textOf(form, 'step') !== 'erase') {
    const outcome = outcomeOf(await askKit(visit, ownDataApi.askForExport), {}, []);
    return outcome.kind === 'done' ? { kind: 'done', data: { done: 'export-asked' } } : outcome;
  }
  if (textOf(form, 'sure') !== 'yes') return { kind: 'again', status: 400, form: { values: {}, problems: [{ field: 'sure', message: '删除后不能恢复，请先勾选确认。' }] } };
  const outcome = outcomeOf(await askKit(visit, ownDataApi.eraseOwnData, { body: { isConfirmed: true } }), {}, ['sure']);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: 'erased' } } : outcome;
}
