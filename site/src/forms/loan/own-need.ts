/** What a firm does with a need of its own: publish it, take it back, say that it is done with. */
import { ownNeedsApi } from '@rongqiao/financing/contract.ts';
import { askFinancing } from '../../cms/financing.ts';
import type { Visit } from '../../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from '../form.ts';

const doneAfter: Record<string, string> = { publish: 'need-published', withdraw: 'need-withdrawn', close: 'need-closed' };

/** Withdrawing and closing end its open applications too, so they are ticked first. */
const sureField = (move: string) => `sure-${move}`;

export async function submitNeedStep(visit: Visit, code: string, form: FormData): Promise<Outcome<{ done: string }>> {
  const move = textOf(form, 'move');
  const values = typed(form, [`text-${move}`]);
  if (move !== 'publish' && textOf(form, sureField(move)) !== 'yes') return { kind: 'again', status: 400, form: { values, problems: [{ field: sureField(move), message: '没有结束的申请会一起撤回，请勾选确认。' }] } };
  const body = { move, seen: textOf(form, 'seen'), because: textOf(form, `text-${move}`) };
  const outcome = outcomeOf(await askFinancing(visit, ownNeedsApi.moveNeed, { params: { code }, body }), values, []);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: doneAfter[move] ?? 'saved' } } : outcome;
}
