/** 我要咨询: asking, and the steps of a thread on both sides. */
import { askerApi, deskApi, faqDeskApi } from '@rongqiao/inquiry/contract.ts';
import { parseMoney } from '@rongqiao/contracts/values/money.ts';
import type { CmsAnswer } from '../cms/ask-cms.ts';
import { askInquiry } from '../cms/inquiry.ts';
import type { Visit } from '../cms/visit.ts';
import { type FormProblem, type Outcome, outcomeOf, textOf, typed } from './form.ts';

export interface Next {
  href: string;
}

export const askControls = ['text', 'regionCode', 'mail', 'stage', 'round', 'amountFen'];

interface Asking {
  visit: Visit;
  isSignedIn: boolean;
  form: FormData;
}

/** A person's thread is below its id, a guest's below the secret of its link. */
export async function sendAsked({ visit, isSignedIn, form }: Asking, body: object, controls: string[]): Promise<Outcome<Next>> {
  const values = typed(form, controls);
  if (isSignedIn) {
    const outcome = outcomeOf(await askInquiry(visit, askerApi.ask, { body }), values, controls);
    return outcome.kind === 'done' ? { kind: 'done', data: { href: `/consult/${outcome.data.id}?done=asked` } } : outcome;
  }
  const outcome = outcomeOf(await askInquiry(visit, askerApi.askAsGuest, { body: { ...body, mail: textOf(form, 'mail') } }), values, controls);
  return outcome.kind === 'done' ? { kind: 'done', data: { href: `/consult/${outcome.data.token}?done=asked` } } : outcome;
}

export async function submitQuestion(asking: Asking, topic: string, about: object | undefined): Promise<Outcome<Next>> {
  const { form } = asking;
  const [text, regionCode] = [textOf(form, 'text'), textOf(form, 'regionCode')];
  if (topic !== 'equity') return sendAsked(asking, { kind: 'question', topic, regionCode, text, ...(about ? { about } : {}) }, askControls);
  const amount = readAmount(textOf(form, 'amountFen'));
  if ('message' in amount) return { kind: 'again', status: 400, form: { values: typed(form, askControls), problems: [amount] } };
  const details = { stage: textOf(form, 'stage'), round: textOf(form, 'round'), ...amount };
  return sendAsked(asking, { kind: 'equity-intention', regionCode, text, details }, askControls);
}

/** In 万元; may be empty. */
function readAmount(text: string): { amountFen?: string } | FormProblem {
  if (text.trim() === '') return {};
  const parsed = parseMoney(text, { unit: '万元' });
  return parsed.ok ? { amountFen: String(parsed.fen) } : { field: 'amountFen', message: parsed.message };
}

/** What the page that follows says; a step that is not here says nothing. */
const doneAfter: Record<string, string> = {
  'follow-up': 'followed', close: 'closed', accept: 'booking-accepted', 'ask-again': 'followed', withdraw: 'booking-withdrawn',
  answer: 'replied', propose: 'replied', confirm: 'replied', decline: 'replied', conclude: 'replied', complete: 'replied', 'hand-over': 'handed', 'not-for-me': 'handed',
};

/** Each step of a page has a text field of its own, `text-<move>`. */
const textField = (move: string) => `text-${move}`;

function stepOutcome<T>(answer: CmsAnswer<T>, form: FormData, move: string): Outcome<T> {
  const outcome = outcomeOf(answer, typed(form, [textField(move), 'adviserId']), ['text', 'adviserId']);
  if (outcome.kind === 'done') return outcome;
  const problems = outcome.form.problems.map((problem) => (problem.field === 'text' ? { ...problem, field: textField(move) } : problem));
  return { ...outcome, form: { ...outcome.form, problems } };
}

/** `key`: the id of one's own thread, or the secret of a guest's link. */
export async function submitAskerStep(visit: Visit, key: string, isGuest: boolean, form: FormData): Promise<Outcome<{ done: string | undefined }>> {
  const move = textOf(form, 'move');
  if (move === 'rate') return submitRating(visit, key, isGuest, form);
  const step = { move, version: textOf(form, 'version'), text: textOf(form, textField(move)) };
  const answer = isGuest
    ? await askInquiry(visit, askerApi.moveAsGuest, { body: { token: key, step } })
    : await askInquiry(visit, askerApi.moveOwn, { params: { id: key }, body: step });
  const outcome = stepOutcome(answer, form, move);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: doneAfter[move] } } : outcome;
}

const ratingControls = ['wasContacted', 'usefulness', 'outcome', 'comment'];

async function submitRating(visit: Visit, key: string, isGuest: boolean, form: FormData): Promise<Outcome<{ done: string | undefined }>> {
  const rating = typed(form, ratingControls);
  const answer = isGuest
    ? await askInquiry(visit, askerApi.rateAsGuest, { body: { token: key, rating } })
    : await askInquiry(visit, askerApi.rateOwn, { params: { id: key }, body: rating });
  const outcome = outcomeOf(answer, rating, ratingControls);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: 'rated' } } : outcome;
}

const faqControls = ['question', 'answer'];

/** An answer of one's own, generalised for everybody; an editor publishes it. */
export async function submitFaq(visit: Visit, id: string, form: FormData): Promise<Outcome<unknown>> {
  const body = typed(form, faqControls);
  return outcomeOf(await askInquiry(visit, faqDeskApi.suggestFaq, { params: { id }, body }), body, faqControls);
}

/** `isStillHere`: it has not left the hands of whoever moved it. */
export async function submitDeskStep(visit: Visit, id: string, form: FormData): Promise<Outcome<{ done: string | undefined; isStillHere: boolean }>> {
  const move = textOf(form, 'move');
  const body = { move, version: textOf(form, 'version'), text: textOf(form, textField(move)), adviserId: textOf(form, 'adviserId') };
  const outcome = stepOutcome(await askInquiry(visit, deskApi.moveDesk, { params: { id }, body }), form, move);
  return outcome.kind === 'done' ? { kind: 'done', data: { done: doneAfter[move], isStillHere: outcome.data.inquiry !== null } } : outcome;
}
