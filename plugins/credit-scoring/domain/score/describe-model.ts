/** The published points table, row by row from the model's own JSON. */
import { creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { CapCode, type CreditModel, type FactorId, capLabels, factorLabels } from '../../contract/credit-model.ts';

export interface ModelTable {
  title: string;
  intro: string;
  columns: string[];
  rows: string[][];
}

export function describeModel(model: CreditModel): ModelTable[] {
  return [
    factorTable(model),
    latenessTable(model),
    arrearsTable(model),
    taxTable(model),
    ageTable(model),
    gradeTable(model),
    capTable(model),
  ];
}

function factorTable(model: CreditModel): ModelTable {
  const { base, range } = model.scale;
  return {
    title: '五项计分',
    intro: `满分${base + range}分：底分${base}分，五项最多${range}分。没有发生过的项目不计分，其分值按比例分给其余项目。`,
    columns: ['项目', '最高分', '占比', '看什么', '怎样算'],
    rows: (Object.keys(factorLabels) as FactorId[]).map((id) => [
      factorLabels[id],
      String(model.factors[id].points),
      `${((model.factors[id].points * 100) / range).toFixed(1)}%`,
      ...factorTexts[id](model),
    ]),
  };
}

const factorTexts: Record<FactorId, (model: CreditModel) => [string, string]> = {
  repayment: ({ factors: { repayment } }) => [
    `近${repayment.windowMonths}个月到期的贷款本息`,
    '每笔按逾期天数折算，按金额和时间加权平均',
  ],
  recovery: ({ factors: { recovery } }) => [
    `近${recovery.windowMonths}个月到期的应收账款；近${recovery.concentrationMonths}个月的开票客户`,
    `按期收回占${recovery.onTimePercent}%，没有逾期超过${recovery.longOverdueDays}天占${recovery.notLongOverduePercent}%，客户分散占${100 - recovery.collectionPercent}%`,
  ],
  arrears: ({ factors: { arrears } }) => [
    '欠税、欠费、欠薪、欠租、拖欠货款，水电气费',
    `无欠款为满分；未清偿时最多${arrears.openValueMax}%，超过${arrears.longOpenDays}天为0`,
  ],
  tax: ({ factors: { tax } }) => [
    `纳税缴费信用级别；近${tax.windowMonths}个月申报缴税`,
    `级别占${tax.gradePercent}%，按期占${100 - tax.gradePercent}%；未评级的只看按期`,
  ],
  'social-insurance': ({ factors }) => [
    `近${factors['social-insurance'].windowMonths}个月缴费；参保人数`,
    `按期足额占${factors['social-insurance'].contributionsPercent}%，人数稳定占${100 - factors['social-insurance'].contributionsPercent}%`,
  ],
};

function latenessTable({ lateness }: CreditModel): ModelTable {
  const last = lateness.at(-1)?.daysMax ?? 0;
  const rows = lateness.map(({ daysMax, value }, index) => [
    rangeOf((lateness[index - 1]?.daysMax ?? -1) + 1, daysMax),
    `${value}%`,
  ]);
  return {
    title: '逾期天数',
    intro: '一笔款项晚付多少天，得到它应得分的多少。',
    columns: ['逾期', '得分'],
    rows: [...rows, [`超过${last}天或核销`, '0%']],
  };
}

function arrearsTable({ factors: { arrears } }: CreditModel): ModelTable {
  const last = arrears.deductions.at(-1)?.daysMax ?? 0;
  const rows = arrears.deductions.map(({ daysMax, deduction }) => [`${daysMax}天内清偿`, `扣${deduction}%`]);
  return {
    title: '欠款事件',
    intro: '每次已清偿的欠款，按持续时间扣分；清偿越久，扣得越少。同一件事只扣一次。',
    columns: ['持续时间', '扣分'],
    rows: [...rows, [`超过${last}天`, `扣${arrears.deductionMax}%`]],
  };
}

function taxTable({ factors: { tax } }: CreditModel): ModelTable {
  return {
    title: '纳税缴费信用级别',
    intro: `采用税务机关最近${tax.gradeYears}年内公布的最新级别。`,
    columns: ['级别', '得分'],
    rows: Object.entries(tax.gradeValues).map(([grade, value]) => [
      taxGradeLabels[grade as keyof typeof taxGradeLabels],
      `${value}%`,
    ]),
  };
}

function ageTable({ decay, evidence }: CreditModel): ModelTable {
  const newest = decay[0] ?? 1;
  return {
    title: '时间和证据量',
    intro: `越近的记录越重；一笔最多相当于同来源${evidence.weightCap}笔平常金额。记录不多的项目，掺入相当于${evidence.shrinkage}笔的企业整体水平；整体水平本身掺入${evidence.priorPoints}分分量的中性值${evidence.priorValue}%。`,
    columns: ['多久以前', '分量'],
    rows: [0, 6, 12, 18, 24, 30, 36].map((age) => [
      age === 0 ? '本月' : `${age}个月`,
      `${Math.round(((decay[age] ?? 0) * 100) / newest)}%`,
    ]),
  };
}

function gradeTable({ bands, scale }: CreditModel): ModelTable {
  const rows = bands.map(({ grade, from }, index) => [
    creditGradeLabels[grade],
    `${from}–${(bands[index - 1]?.from ?? scale.base + scale.range + 1) - 1}`,
  ]);
  return {
    title: '等级',
    intro: '每级相差50分。D级只由下表的限制产生；数据不足的不评级（NR）。',
    columns: ['等级', '分数'],
    rows: [...rows, [creditGradeLabels.D, '见下表']],
  };
}

function capTable({ caps }: CreditModel): ModelTable {
  return {
    title: '限制等级的情形',
    intro: '不论得分多少，有下列情形的不高于所列等级；只会限制，不会提高。',
    columns: ['情形', '最高等级'],
    rows: CapCode.options.map((code) => [capLabels[code], caps[code].grade]),
  };
}

const rangeOf = (from: number, to: number): string => (from === 0 ? `${to}天以内` : `${from}–${to}天`);
