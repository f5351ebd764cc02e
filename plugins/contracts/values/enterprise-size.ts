import { z } from 'zod';
import { sizeStandard2011, type SizeFloors, type SizeRule, type SizeStandard } from './enterprise-size-standard.ts';
import { industryLabel, type IndustryCode } from './industry.ts';
import { fenPerUnit, formatWanYuan } from './money.ts';

/** Largest first. */
export const SizeClass = z.enum(['large', 'medium', 'small', 'micro']);
export type SizeClass = z.infer<typeof SizeClass>;

export const sizeClassLabels: Record<SizeClass, string> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
};

/** What is known of a firm: persons at the end of the year, revenue of the year and total assets in fen. */
export type EnterpriseSizeFacts = {
  industryCode: IndustryCode;
  employees?: number | null;
  revenueFen?: bigint | null;
  assetsFen?: bigint | null;
  /** 个体工商户 are classed by reference to the same table (参照). */
  isIndividualBusiness?: boolean;
};

export type SizeIndicatorName = 'employees' | 'revenue' | 'assets';
export type SizeIndicator = { name: SizeIndicatorName; label: string; sizeClass: SizeClass; because: string };

export type EnterpriseSize =
  | {
      outcome: 'classified';
      sizeClass: SizeClass;
      /** An indicator is missing: the class may become lower when it is filled in, never higher. */
      isProvisional: boolean;
      isByReference: boolean;
      standardId: string;
      ruleId: string;
      indicators: SizeIndicator[];
      missing: SizeIndicatorName[];
      sentence: string;
    }
  /** The standard has no row for the industry. */
  | { outcome: 'not-applicable'; standardId: string; sentence: string }
  /** The industry code is too coarse to choose a row, or no indicator of the row is known. */
  | { outcome: 'undetermined'; standardId: string; ruleId?: string; missing: SizeIndicatorName[]; sentence: string };

/**
 * 企业划型: the class of a firm under the standard, and the sentence that explains it.
 *
 * Large, medium and small need every indicator of the row at its floor; so the class is the lowest of the indicators'.
 * "以上" includes the number.
 *
 * @throws RangeError for an industry that does not exist or a part of a person
 */
export function classifyEnterpriseSize(facts: EnterpriseSizeFacts, standard = sizeStandard2011): EnterpriseSize {
  const rule = standard.rules.find(({ industries }) =>
    industries.some((prefix) => facts.industryCode.startsWith(prefix)),
  );
  return rule ? classifyByRule(facts, rule, standard) : withoutRule(facts.industryCode, standard);
}

function classifyByRule(facts: EnterpriseSizeFacts, rule: SizeRule, standard: SizeStandard): EnterpriseSize {
  const used = measures.filter(({ floorsOf }) => floorsOf(rule));
  const missing = used.filter(({ valueIn }) => valueIn(facts) === undefined);
  const indicators = used.flatMap((measure) => indicatorOf(measure, rule, facts) ?? []);
  const ids = { standardId: standard.id, ruleId: rule.id, missing: missing.map(({ name }) => name) };
  const sizeClass = lowest(indicators);
  if (!sizeClass)
    return { outcome: 'undetermined', ...ids, sentence: `请补充${labelsOf(missing)}，才能按“${rule.label}”标准划型。` };
  const isByReference = facts.isIndividualBusiness ?? false;
  const sentence = [
    `${indicators.map(({ because }) => because).join('；')}。`,
    `按各项指标中最低的一类，${isByReference ? '参照' : ''}划为${sizeClassLabels[sizeClass]}${isByReference ? '企业（个体工商户）' : '企业'}。`,
    missing.length > 0 ? provisionalSentence(labelsOf(missing), sizeClass) : '',
    `依据：《${standard.title}》（${standard.document}）“${rule.label}”。`,
  ].join('');
  return {
    outcome: 'classified',
    sizeClass,
    isProvisional: missing.length > 0,
    isByReference,
    ...ids,
    indicators,
    sentence,
  };
}

function provisionalSentence(missing: string, sizeClass: SizeClass): string {
  const prospect = sizeClass === 'micro' ? '补充后不会改变' : '补充后可能降低';
  return `缺少${missing}，这是暂定结果，${prospect}。`;
}

function withoutRule(industryCode: IndustryCode, standard: SizeStandard): EnterpriseSize {
  const candidates = standard.rules.filter(({ industries }) =>
    industries.some((prefix) => prefix.startsWith(industryCode)),
  );
  const industry = `“${industryCode} ${industryLabel(industryCode)}”`;
  if (candidates.length === 0) {
    const sentence = `${industry}不在《${standard.title}》（${standard.document}）范围内，不按该标准划型。`;
    return { outcome: 'not-applicable', standardId: standard.id, sentence };
  }
  const choices = candidates.map(({ label }) => label).join('、');
  const sentence = `${industry}的划型标准不止一种（${choices}），请把行业代码填得更细再划型。`;
  return { outcome: 'undetermined', standardId: standard.id, missing: [], sentence };
}

type Measure = {
  name: SizeIndicatorName;
  label: string;
  floorsOf: (rule: SizeRule) => SizeFloors | undefined;
  valueIn: (facts: EnterpriseSizeFacts) => bigint | undefined;
  /** What one unit of the floors is in units of the value. */
  unit: bigint;
  format: (value: bigint) => string;
};

const measures: Measure[] = [
  {
    name: 'employees',
    label: '从业人员',
    floorsOf: ({ employees }) => employees,
    valueIn: ({ employees }) => (employees == null ? undefined : BigInt(employees)),
    unit: 1n,
    format: (persons) => `${persons.toLocaleString('en-US')}人`,
  },
  {
    name: 'revenue',
    label: '营业收入',
    floorsOf: ({ revenueWanYuan }) => revenueWanYuan,
    valueIn: ({ revenueFen }) => revenueFen ?? undefined,
    unit: fenPerUnit.万元,
    format: formatWanYuan,
  },
  {
    name: 'assets',
    label: '资产总额',
    floorsOf: ({ assetsWanYuan }) => assetsWanYuan,
    valueIn: ({ assetsFen }) => assetsFen ?? undefined,
    unit: fenPerUnit.万元,
    format: formatWanYuan,
  },
];

function indicatorOf(measure: Measure, rule: SizeRule, facts: EnterpriseSizeFacts): SizeIndicator | undefined {
  const value = measure.valueIn(facts);
  const floors = measure.floorsOf(rule)?.map((floor) => BigInt(floor) * measure.unit);
  if (value === undefined || !floors) return undefined;
  const place = floors.findIndex((floor) => value >= floor);
  const sizeClass = SizeClass.options[place < 0 ? floors.length : place] ?? 'micro';
  const line = place < 0 ? `不足${measure.format(floors.at(-1) ?? 0n)}` : `达到${measure.format(floors[place] ?? 0n)}`;
  const because = `${measure.label}${measure.format(value)}，${line}，属${sizeClassLabels[sizeClass]}`;
  return { name: measure.name, label: measure.label, sizeClass, because };
}

function lowest(indicators: SizeIndicator[]): SizeClass | undefined {
  return SizeClass.options
    .toReversed()
    .find((candidate) => indicators.some(({ sizeClass }) => sizeClass === candidate));
}

function labelsOf(missing: Measure[]): string {
  return missing.map(({ label }) => label).join('、');
}
