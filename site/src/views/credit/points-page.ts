/** The published points table, made from the model's JSON: nothing on the page is written by hand. */
import { capLabels, type CreditModel, factorLabels } from '@rongqiao/credit-scoring/contract.ts';

type Factors = CreditModel['factors'];
type Describe = { [K in keyof Factors]: (factor: Factors[K], model: CreditModel) => string[] };

const describe: Describe = {
  repayment: ({ windowMonths }) => [`看近 ${windowMonths} 个月到期的每一期还款，按晚还的天数给分（见下表），大额的、近的分量重。`],
  recovery: ({ collectionPercent, onTimePercent, notLongOverduePercent, longOverdueDays, concentrationMonths }) => [
    `按期收回货款占 ${collectionPercent}%：其中按时收回 ${onTimePercent} 分，没有超过 ${longOverdueDays} 天未收的 ${notLongOverduePercent} 分。`,
    `客户分散程度占 ${100 - collectionPercent}%：看近 ${concentrationMonths} 个月销项发票，客户越分散越好。`,
  ],
  arrears: ({ deductions, deductionMax, openValueMax, longOpenDays }) => [
    `从 100 分往下扣：${deductions.map(({ daysMax, deduction }) => `${daysMax} 天内还清的欠款扣 ${deduction}`).join('，')}，更久的扣 ${deductionMax}；越久以前的扣得越少。`,
    `还没还清的，这一项最高 ${openValueMax} 分；超过 ${longOpenDays} 天没还清的，记 0 分。`,
  ],
  tax: ({ gradeValues, gradePercent, windowMonths, graceDays }) => [
    `纳税缴费信用级别占 ${gradePercent}%：${Object.entries(gradeValues).map(([grade, value]) => `${grade} 级 ${value} 分`).join('，')}。`,
    `近 ${windowMonths} 个月按时申报缴款占 ${100 - gradePercent}%，宽限 ${graceDays} 天。`,
  ],
  'social-insurance': ({ contributionsPercent, windowMonths, graceDays }) => [
    `近 ${windowMonths} 个月按时足额缴费占 ${contributionsPercent}%，宽限 ${graceDays} 天。`,
    `参保人数稳定占 ${100 - contributionsPercent}%：和前一年的平均相比。`,
  ],
};

export function pointsPage(model: CreditModel) {
  const { scale, bands, factors, lateness, decay, evidence, rating, caps } = model;
  return {
    title: `${model.title} ${model.version}`,
    scale: `${scale.base}–${scale.base + scale.range} 分，从 ${scale.base} 起，最多挣 ${scale.range} 分。`,
    factors: (Object.keys(factors) as (keyof Factors)[]).map((id) => ({
      label: factorLabels[id],
      points: factors[id].points,
      share: `${((factors[id].points / scale.range) * 100).toFixed(1)}%`,
      rules: (describe[id] as (factor: never, model: CreditModel) => string[])(factors[id] as never, model),
    })),
    lateness: [...lateness.map(({ daysMax, value }) => ({ label: `晚 ${daysMax} 天以内`, value })), { label: `晚 ${lateness.at(-1)?.daysMax} 天以上、未还或核销`, value: 0 }],
    bands: bands.map(({ grade, from }, place) => ({ grade, range: place === 0 ? `${from} 分及以上` : `${from}–${(bands[place - 1]?.from ?? 0) - 1} 分` })),
    decay: [0, 6, 12, 24, 36].map((month) => ({ label: month === 0 ? '当月' : `${month} 个月前`, share: `${Math.round(((decay[month] ?? 0) / (decay[0] ?? 1)) * 100)}%` })),
    evidence: [
      `记录少的时候按保守估计：相当于先放进 ${evidence.shrinkage} 条“中等”的记录，随着真实记录增加，它的影响越来越小。`,
      `一条记录最多顶 ${evidence.weightCap} 条普通记录，金额再大也一样。`,
      `少于 ${evidence.thinBelowRecords} 条记录或 ${evidence.thinBelowSources} 个来源的，标明“证据较少”。`,
      `能计分的因素少于 ${rating.usableFactorsMin} 个，或数据完整度低于 ${rating.coverageMinPercent}%，不评级，写 NR。`,
    ],
    caps: (Object.keys(caps) as (keyof typeof caps)[]).map((code) => ({ label: capLabels[code], grade: caps[code]?.grade ?? '' })),
  };
}
