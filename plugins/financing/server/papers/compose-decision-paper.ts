/** 尽职免责: what a decision rested on, as a paper. Pure: facts in, blocks out. */
import { type CreditCategory, creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { needPurposeLabels, type NeedPurpose } from '@rongqiao/contracts/financing-need.ts';
import { type GuaranteeKind, guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { repaymentMethodLabels } from '@rongqiao/contracts/repayment-method.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import type { Block, Paper } from '@rongqiao/strapi-kit/server/papers/paper.ts';
import { applicationActionLabels, type ApplicationAction } from '../../contract/application-words.ts';
import type { MatchSnapshot } from '../../contract/match-snapshot.ts';
import type { Offer } from '../../contract/offers.ts';
import type { Refused } from '../../contract/refusal-reasons.ts';

export interface DecisionFacts {
  code: string;
  institutionName: string;
  enterpriseName: string;
  uscc: string;
  productName: string;
  need: { purpose: NeedPurpose; purposeText: string; amountFen: bigint; termMonths: number | null; guaranteeKinds: readonly GuaranteeKind[] };
  /** 批准, 调整方案, 未通过 */
  outcome: string;
  decidedAt: string;
  decidedByUserId: number;
  isInTime: boolean;
  offer: Offer | null;
  madeByName: string | null;
  approvedByName: string | null;
  refused: Refused | null;
  consents: { category: CreditCategory; validFrom: string; validUntil: string; textSha256: string; revokedAt: string | null }[];
  reads: { at: string; personName: string | null; allowed: CreditCategory[]; ground: string }[];
  reports: { number: string; asOf: string; model: string; openedByName: string; openedAt: string }[];
  documents: { name: string; fileName: string; sha256: string; givenAt: string }[];
  match: MatchSnapshot | null;
  steps: { action: ApplicationAction; authorName: string; text: string; at: string }[];
}

/** 2026-11-24 10:05, in China. */
const moment = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const heading = (text: string): Block => ({ kind: 'heading', text });
const table = (columns: [label: string, share: number][], rows: string[][], whenEmpty: string): Block => ({ kind: 'table', columns: columns.map(([label, share]) => ({ label, share })), rows, whenEmpty });

export function decisionPaper(facts: DecisionFacts, number: string): Paper {
  return {
    title: '融资申请决定文件',
    number,
    subtitle: `${facts.enterpriseName}　${facts.productName}　${facts.institutionName}`,
    foot: '本文件记录决定所依据的数据、授权、核查、条件和审批，供尽职认定使用；决定由金融机构作出，平台只作记录。',
    madeAt: facts.decidedAt,
    blocks: [...decision(facts), ...asked(facts), ...agreed(facts), ...read(facts), ...checked(facts), ...given(facts), ...gone(facts)],
  };
}

const decision = ({ outcome, decidedAt, isInTime, offer, madeByName, approvedByName, refused }: DecisionFacts): Block[] => [
  heading('决定'),
  {
    kind: 'facts',
    facts: [
      ['结果', outcome],
      ['作出时间', `${moment(decidedAt)}${isInTime ? '，在承诺的时限内' : '，晚于承诺的时限'}`],
      ['经办', madeByName ?? ''],
      ['复核', approvedByName ?? (refused ? '不需要' : '在一人审批的限额内')],
      ...(offer ? terms(offer) : []),
      ...(refused ? ([['原因', refused.label], ['说明', refused.sentence], ['告知企业的办法', refused.cure]] satisfies [string, string][]) : []),
    ],
  },
];

const terms = ({ amountFen, annualRate, termMonths, repaymentMethod, guaranteeKinds, conditionsText, validUntil, cost }: Offer): [string, string][] => [
  ['金额', formatYuan(amountFen)],
  ['年利率', formatPercent(annualRate)],
  ['期限和还款', `${formatMonths(termMonths)}，${repaymentMethodLabels[repaymentMethod]}`],
  ['担保', guaranteeKinds.map((kind) => guaranteeKindLabels[kind]).join('、')],
  ['利息和费用', `利息${formatYuan(cost.interestFen)}，费用${formatYuan(cost.feesFen)}${cost.yearlyNominal ? `，综合年化成本${formatPercent(cost.yearlyNominal)}` : ''}`],
  ['放款条件', conditionsText || '无'],
  ['方案有效期至', validUntil],
];

const asked = ({ code, uscc, need }: DecisionFacts): Block[] => [
  heading('申请'),
  {
    kind: 'facts',
    facts: [
      ['申请编号', code],
      ['统一社会信用代码', uscc],
      ['金额和期限', `${formatYuan(need.amountFen)}${need.termMonths ? `，${formatMonths(need.termMonths)}` : ''}`],
      ['用途', [needPurposeLabels[need.purpose], need.purposeText].filter(Boolean).join('：')],
      ['企业能提供的担保', need.guaranteeKinds.map((kind) => guaranteeKindLabels[kind]).join('、') || '没有指定'],
    ],
  },
];

const agreed = ({ consents }: DecisionFacts): Block[] => [
  heading('企业的授权'),
  table([['数据', 3], ['期限', 4], ['授权书指纹（SHA-256）', 6], ['撤回', 3]], consents.map(({ category, validFrom, validUntil, textSha256, revokedAt }) => [creditCategoryLabels[category], `${validFrom} 至 ${validUntil}`, textSha256, revokedAt ? moment(revokedAt) : '没有']), '企业没有随申请授权数据，只看了公示信息。'),
];

const read = ({ reads, reports }: DecisionFacts): Block[] => [
  heading('读取的数据'),
  table([['时间', 3], ['读取人', 2], ['数据', 6], ['依据', 2]], reads.map(({ at, personName, allowed, ground }) => [moment(at), personName ?? '', allowed.map((one) => creditCategoryLabels[one]).join('、'), ground]), '决定前没有读取企业的信用数据。'),
  table([['报告编号', 4], ['数据截至', 2], ['评分模型', 6], ['打开', 4]], reports.map(({ number, asOf, model, openedByName, openedAt }) => [number, asOf, model, `${openedByName} ${moment(openedAt)}`]), '没有打开信用报告。'),
];

const outcomes = { pass: '符合', fail: '不符合', unknown: '由机构核实' } as const;

const checked = ({ match }: DecisionFacts): Block[] => [
  heading('产品条件的核对'),
  ...(match ? [{ kind: 'text', text: `匹配规则第${match.version}版，${match.day}，输入指纹${match.inputHash}。`, isSoft: true } satisfies Block] : []),
  table([['条件', 2], ['要求', 5], ['企业情况', 4], ['结果', 2]], (match?.conditions ?? []).map(({ label, required, own, outcome }) => [label, required, own ?? '', outcomes[outcome]]), '申请时没有匹配记录。'),
];

const given = ({ documents }: DecisionFacts): Block[] => [
  heading('企业提交的材料'),
  table([['材料', 3], ['文件', 4], ['文件指纹（SHA-256）', 6], ['提交', 3]], documents.map(({ name, fileName, sha256, givenAt }) => [name, fileName, sha256, moment(givenAt)]), '没有要求补充材料。'),
];

const gone = ({ steps }: DecisionFacts): Block[] => [
  heading('办理过程'),
  table([['时间', 3], ['办理', 3], ['办理人', 2], ['说明', 7]], steps.map(({ at, action, authorName, text }) => [moment(at), applicationActionLabels[action], authorName, text]), ''),
];
