/** What a policy would pay one firm: its supports, reckoned for a sum and a time from the address. */
import { type SupportBase, supportBaseLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { formatShortYuan, formatYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import { supportAmount } from '@rongqiao/financing/domain/support-amount.ts';
import type { PolicyDetail } from '../cms/policies.ts';
import type { FormProblem, FormState } from '../forms/form.ts';

type Support = NonNullable<PolicyDetail['supports']>[number];

export interface SupportCalculator {
  form: FormState;
  baseLabel: string;
  asksMonths: boolean;
  results: { summary: string; amount: string; because: string[] }[];
  example: string;
}

const USUAL_FEN = 100_000_000n;
const USUAL_MONTHS = 12;
const MONTHS_MAX = 600;

/** Undefined where nothing can be reckoned: fixed sums, or no share is stated. */
export function supportCalculator(policy: PolicyDetail, params: URLSearchParams): SupportCalculator | undefined {
  const supports = (policy.supports ?? []).filter(({ rate, fixedFen }) => rate && !fixedFen);
  const [first] = supports;
  if (!first) return undefined;
  const asked = { base: (params.get('base') ?? '').trim().slice(0, 30), months: (params.get('months') ?? '').trim().slice(0, 4) };
  const problems: FormProblem[] = [];
  const baseFen = readBase(asked.base, first, problems);
  const months = readMonths(asked.months, problems);
  const values = { base: asked.base || formatYuan(baseFen).replace(/[元,]/g, ''), months: asked.months || String(months) };
  return {
    form: { values, problems },
    baseLabel: baseLabels[first.base],
    asksMonths: supports.some(({ ratePeriod }) => ratePeriod === 'per-year'),
    results: problems.length > 0 ? [] : supports.map((support) => resultOf(support, baseFen, months)),
    example: asked.base === '' ? `以${formatShortYuan(baseFen)}为例，改成您的数字再算。` : '',
  };
}

const baseLabels: Record<SupportBase, string> = { ...supportBaseLabels, fixed: '金额' };

function resultOf(support: Support, baseFen: bigint, months: number) {
  const { amountFen, because } = supportAmount(support, baseFen, months);
  return { summary: support.summary, amount: formatYuan(amountFen), because };
}

function readBase(text: string, { baseFenMax }: Support, problems: FormProblem[]): bigint {
  const usual = baseFenMax && baseFenMax < USUAL_FEN ? baseFenMax : USUAL_FEN;
  if (text === '') return usual;
  const parsed = parseMoney(text);
  if (parsed.ok && parsed.fen > 0n) return parsed.fen;
  problems.push({ field: 'base', message: parsed.ok ? '金额要大于0。' : parsed.message });
  return usual;
}

function readMonths(text: string, problems: FormProblem[]): number {
  if (text === '') return USUAL_MONTHS;
  const months = /^\d+$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= MONTHS_MAX) return months;
  problems.push({ field: 'months', message: `时间请填1到${MONTHS_MAX}之间的整数个月。` });
  return USUAL_MONTHS;
}
