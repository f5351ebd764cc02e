/** What a firm wants to borrow, as an address says it: `amount` in yuan, `term` in months, `use`, `guarantee` as often as chosen. */
import { NeedPurpose, needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { GuaranteeKind, guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import { kindsForNeed, needPurposeFor } from '../../finders/loan-purposes.ts';
import { amountFigure, termFigure } from '../../finders/product-finder.ts';
import { figureProblem } from '../../forms/figure-problem.ts';
import type { FormProblem } from '../../forms/form.ts';
import { securities } from '../securities.ts';

export interface OwnWish {
  amountFen: bigint;
  termMonths: number;
  purpose: NeedPurpose;
  /** Empty: whatever is asked for. */
  guaranteeKinds: GuaranteeKind[];
}

const YUAN_PER_WAN = 10_000;

/** Of a finder's address, what goes on to 企业中心. */
export function finderAnswers(params: URLSearchParams): URLSearchParams {
  const answers = new URLSearchParams();
  for (const name of ['amount', 'term']) if (params.get(name)) answers.set(name, params.get(name) as string);
  const use = NeedPurpose.safeParse(params.get('use')).data ?? needPurposeFor(params.get('purpose') ?? '');
  if (use) answers.set('use', use);
  for (const kind of params.getAll('guarantee')) answers.append('guarantee', kind);
  return answers;
}

/** Undefined while an answer is missing or wrong. */
export function readOwnWish(params: URLSearchParams): OwnWish | undefined {
  const [yuan, months] = [Number(params.get('amount')), Number(params.get('term'))];
  const use = NeedPurpose.safeParse(params.get('use'));
  const { least, most } = amountFigure.input;
  const isAmount = yuan >= least * YUAN_PER_WAN && yuan <= most * YUAN_PER_WAN;
  if (!isAmount || !Number.isInteger(months) || months < 1 || months > termFigure.input.most || !use.success) return undefined;
  return { amountFen: BigInt(Math.round(yuan * 100)), termMonths: months, purpose: use.data, guaranteeKinds: chosenKinds(params) };
}

const chosenKinds = (params: URLSearchParams) => [...new Set(params.getAll('guarantee').flatMap((kind) => GuaranteeKind.safeParse(kind).data ?? []))];

/** As matching asks for it. */
export const matchingWish = ({ amountFen, termMonths, guaranteeKinds, purpose }: OwnWish) => ({ amountFen: String(amountFen), termMonths, guaranteeKinds, kinds: kindsForNeed(purpose) });

export const wishSentence = ({ amountFen, termMonths, purpose, guaranteeKinds }: OwnWish): string =>
  [`借${formatShortYuan(amountFen)}`, `用${formatMonths(termMonths)}`, needPurposeLabels[purpose], guaranteeKinds.map((kind) => guaranteeKindLabels[kind]).join('、') || '担保不限'].join('，');

/** The three questions with the answers that are known. */
export function ownLoanPage(params: URLSearchParams) {
  const yuan = Number(params.get('amount'));
  return {
    amount: params.get('wan') ?? (yuan > 0 ? String(yuan / YUAN_PER_WAN) : '50'),
    term: params.get('term') ?? '12',
    use: params.get('use') ?? needPurposeFor(params.get('purpose') ?? '') ?? '',
    uses: Object.entries(needPurposeLabels).map(([value, label]) => ({ value, label })),
    securities: securities.map((security) => ({ ...security, isChosen: params.getAll('guarantee').includes(security.value) })),
    products: pickedSlugs(params),
  };
}

/** Where the answers lead; what is wrong with one is said at its field. */
export function askOwnLoan(params: URLSearchParams): { problems: FormProblem[]; answers: URLSearchParams } {
  const problems = [
    figureProblem(params.get('wan'), 'wan', amountFigure.input, '请填写需要多少钱，例如 50。'),
    figureProblem(params.get('term'), 'term', termFigure.input, '请填写用几个月，例如 12。'),
    NeedPurpose.safeParse(params.get('use')).success ? undefined : { field: 'use', message: '请选择这笔钱用来做什么，机构审批时要看。' },
  ].filter((problem) => problem !== undefined);
  const answers = new URLSearchParams({ amount: String(Math.round(Number(params.get('wan')) * YUAN_PER_WAN)), term: String(Math.round(Number(params.get('term')))), use: params.get('use') ?? '' });
  for (const kind of chosenKinds(params)) answers.append('guarantee', kind);
  for (const slug of pickedSlugs(params)) answers.append('p', slug);
  return { problems, answers };
}

/** Products picked on the way, each once. */
export const pickedSlugs = (params: URLSearchParams): string[] => [...new Set(params.getAll('p').filter((slug) => /^[a-z0-9-]{1,100}$/.test(slug)))];
