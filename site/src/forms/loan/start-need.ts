/** From picked products to an application: the need is written down, unless it stands already. */
import { OPEN_APPLICATIONS_MAX, ownNeedsApi } from '@rongqiao/financing/contract.ts';
import { askFinancing } from '../../cms/financing.ts';
import type { Visit } from '../../cms/visit.ts';
import type { OwnWish } from '../../views/loan/own-wish.ts';
import { pickedSlugs } from '../../views/loan/own-wish.ts';
import { type FormProblem, type Outcome, outcomeOf, textOf } from '../form.ts';

/** Where the consents are asked for. */
export const applyHref = (code: string, slugs: string[], from?: string): string =>
  `/enterprise/needs/${encodeURIComponent(code)}/apply?${new URLSearchParams([...slugs.map((slug): [string, string] => ['p', slug]), ...(from ? [['from', from] as [string, string]] : [])])}`;

export function pickProblem(slugs: string[]): FormProblem | undefined {
  if (slugs.length === 0) return { message: '请至少选一个产品：在产品下面勾选“申请这个”。' };
  return slugs.length > OPEN_APPLICATIONS_MAX ? { message: `一次最多申请${OPEN_APPLICATIONS_MAX}个产品，请去掉几个。` } : undefined;
}

/** `code`: of a need that stands already. */
export async function startNeed(visit: Visit, wish: OwnWish, code: string | undefined, form: FormData): Promise<Outcome<{ href: string }>> {
  const slugs = pickedSlugs(new URLSearchParams(form.getAll('p').flatMap((slug) => (typeof slug === 'string' ? [['p', slug]] : []))));
  const problem = pickProblem(slugs);
  if (problem) return { kind: 'again', status: 400, form: { values: {}, problems: [problem] } };
  if (code) return { kind: 'done', data: { href: applyHref(code, slugs) } };
  const { amountFen, termMonths, purpose, guaranteeKinds } = wish;
  const body = { family: 'debt', amountFen: String(amountFen), termMonths, purpose, guaranteeKinds, isDraft: textOf(form, 'inHall') !== 'yes' };
  const outcome = outcomeOf(await askFinancing(visit, ownNeedsApi.createNeed, { body, idempotencyKey: textOf(form, 'key') }), {}, []);
  return outcome.kind === 'done' ? { kind: 'done', data: { href: applyHref(outcome.data.code, slugs) } } : outcome;
}
