/** 项目初评, from what is typed: amounts in 万元 become the shares that the card reads. Nothing typed is unknown, and earns nothing. */
import type { OwnProject, ScoreGrade } from '@rongqiao/credit-scoring/contract.ts';
import { assessProject, type ProjectAssessment, type ProjectInput } from '@rongqiao/credit-scoring/domain/project/assess-project.ts';
import { formatWanYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import type { FormProblem, FormState } from '../../forms/form.ts';

export const purposeChoices: { value: ProjectInput['purpose']; label: string }[] = [
  { value: 'eligible', label: '用途明确，用于本项目建设或经营' },
  { value: 'unclear', label: '还没有完全定下来' },
  { value: 'barred', label: '股权投资、房地产、理财或转贷' },
];

export const amountFields = [
  { name: 'total', label: '项目总投资' },
  { name: 'own', label: '其中自有资金' },
  { name: 'loan', label: '计划贷款' },
  { name: 'security', label: '抵质押物和担保的价值' },
  { name: 'cash', label: '投产后一年的净现金流' },
  { name: 'service', label: '一年要还的本息' },
  { name: 'sales', label: '首年计划销售额' },
  { name: 'contracts', label: '已签合同金额' },
] as const;
type AmountName = (typeof amountFields)[number]['name'];

const countNames = ['needed', 'held'] as const;
const COUNT_MAX = 100;
const TYPED_MAX = 40;
const fieldNames = ['purpose', ...amountFields.map(({ name }) => name), ...countNames];

export interface ProjectCard {
  form: FormState;
  /** Undefined until the form was sent whole and right. */
  assessment: ProjectAssessment | undefined;
}

/** `project`: fills in what the platform knows of it, until something is typed. */
export function projectCard(params: URLSearchParams, sponsorGrade: ScoreGrade, project: OwnProject | undefined): ProjectCard {
  if (!params.has('purpose')) return { form: { values: project ? knownOf(project) : {}, problems: [] }, assessment: undefined };
  const values = Object.fromEntries(fieldNames.map((name) => [name, (params.get(name) ?? '').trim().slice(0, TYPED_MAX)]));
  const problems: FormProblem[] = [];
  const amounts = Object.fromEntries(amountFields.map(({ name }) => [name, amountOf(name, values[name] ?? '', problems)])) as Record<AmountName, bigint | undefined>;
  const purpose = purposeChoices.find(({ value }) => value === values['purpose'])?.value;
  if (!purpose) problems.unshift({ field: 'purpose', message: '请选择贷款用途。' });
  if (amounts.own !== undefined && amounts.total !== undefined && amounts.own > amounts.total) problems.push({ field: 'own', message: '自有资金比总投资还多，请核对。' });
  const needed = countOf('needed', '请填写需要几项审批手续，不需要就填 0。', values, problems);
  const held = countOf('held', '请填写已取得几项审批手续，没有就填 0。', values, problems);
  if (!purpose || needed === undefined || held === undefined || problems.length > 0) return { form: { values, problems }, assessment: undefined };
  const shares = {
    debtServiceCover: shareOf(amounts.cash, amounts.service),
    ownFundsShare: shareOf(amounts.own, amounts.total),
    contractedShare: shareOf(amounts.contracts, amounts.sales),
    securedShare: shareOf(amounts.security, amounts.loan),
  };
  const known = Object.fromEntries(Object.entries(shares).filter(([, share]) => share !== undefined));
  return { form: { values, problems }, assessment: assessProject({ purpose, permitsHeld: held, permitsNeeded: needed, sponsorGrade, ...known }) };
}

const knownOf = ({ totalInvestmentFen, ownFundsFen, fundingGapFen, approvalNumber }: OwnProject): Record<string, string> => ({
  total: inWan(totalInvestmentFen),
  own: inWan(ownFundsFen),
  loan: inWan(fundingGapFen),
  held: approvalNumber ? '1' : '',
});

const inWan = (fen: bigint | null | undefined): string => (fen == null ? '' : formatWanYuan(fen).replace(/万元$/, ''));

function amountOf(field: AmountName, text: string, problems: FormProblem[]): bigint | undefined {
  if (text === '') return undefined;
  const amount = parseMoney(text, { unit: '万元' });
  if (amount.ok) return amount.fen;
  problems.push({ field, message: amount.message });
  return undefined;
}

function countOf(field: (typeof countNames)[number], whenEmpty: string, values: Record<string, string>, problems: FormProblem[]): number | undefined {
  const text = values[field] ?? '';
  const isCount = /^\d{1,3}$/.test(text) && Number(text) <= COUNT_MAX;
  if (isCount) return Number(text);
  problems.push({ field, message: text === '' ? whenEmpty : `请填写 0 到 ${COUNT_MAX} 的整数。` });
  return undefined;
}

/** Nothing to divide by is not known. */
const shareOf = (part: bigint | undefined, whole: bigint | undefined): number | undefined => (part === undefined || !whole ? undefined : Number(part) / Number(whole));
