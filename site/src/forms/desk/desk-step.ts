/** What an officer does with a case. */
import { deskApplicationsApi } from '@rongqiao/financing/contract.ts';
import { askFinancing } from '../../cms/financing.ts';
import type { Visit } from '../../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from '../form.ts';
import { decisionControls, readDecision, typedDecision } from './decide.ts';
import { readAskedPapers } from './ask-papers.ts';

const doneAfter: Record<string, string> = { approve: 'decision-made', 'counter-offer': 'decision-made', refuse: 'decision-made', 'confirm-decision': 'decision-made', 'return-decision': 'decision-returned', 'hand-over': 'case-handed', assign: 'case-handed', note: 'noted' };

/** Each step of the page has a text field of its own. */
const textField = (move: string) => `text-${move}`;
const others: Record<string, string[]> = { refuse: ['reason', 'internal-refuse'], 'hand-over': ['membershipId'], assign: ['membershipId'], 'request-documents': ['papers'] };

export async function submitDeskStep(visit: Visit, id: string, form: FormData): Promise<Outcome<{ done: string }>> {
  const move = textOf(form, 'move');
  const version = textOf(form, 'version');
  const isDecision = move === 'approve' || move === 'counter-offer';
  const decision = isDecision ? readDecision(form) : undefined;
  const values = decision ? typedDecision(form) : typed(form, [textField(move), ...(others[move] ?? [])]);
  if (decision && decision.problems.length > 0) return { kind: 'again', status: 400, form: { values, problems: decision.problems } };
  const papers = move === 'request-documents' ? readAskedPapers(form) : undefined;
  const body = { move, version, text: textOf(form, textField(move)), ...(decision?.body ?? {}), ...(papers ? { items: papers } : {}), ...refusalOf(form, move), membershipId: textOf(form, 'membershipId') };
  const outcome = outcomeOf(await askFinancing(visit, deskApplicationsApi.moveDesk, { params: { id }, body }), values, [...decisionControls, 'text', 'reason', 'membershipId', 'items']);
  if (outcome.kind === 'done') return { kind: 'done', data: { done: outcome.data.state === 'second-review' && isDecision ? 'decision-proposed' : (doneAfter[move] ?? 'desk-done') } };
  const problems = outcome.form.problems.map((problem) => ({ ...problem, ...(problem.field === 'text' ? { field: textField(move) } : problem.field === 'items' ? { field: 'papers' } : {}) }));
  return { ...outcome, form: { ...outcome.form, problems } };
}

const refusalOf = (form: FormData, move: string): object => (move === 'refuse' ? { reason: textOf(form, 'reason'), internalText: textOf(form, 'internal-refuse') } : {});

/** Opens the report under the application's consent; answers the reading's id. */
export async function openReport(visit: Visit, id: string, form: FormData): Promise<Outcome<{ reportId: string }>> {
  return outcomeOf(await askFinancing(visit, deskApplicationsApi.openReport, { params: { id }, body: { kind: textOf(form, 'kind') } }), {}, []);
}
