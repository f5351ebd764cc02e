/**
 * Who a product or a policy is for: the one shape that both carry, and its Chinese sentences.
 *
 * Every part is optional; a part that is absent or empty is no condition. All parts that are there must hold.
 */
import { z } from 'zod';
import { HeadCount } from './attributes.ts';
import { codeList } from './code-list.ts';
import { CreditGrade } from './credit-grade.ts';
import { EntityKind, entityKindLabels, OwnershipKind, ownershipKindLabels } from './enterprise-kinds.ts';
import { Exclusion, exclusionLabels } from './exclusion.ts';
import { LifecycleStage, lifecycleStageLabels } from './lifecycle-stage.ts';
import { Qualification, qualificationLabels } from './qualification.ts';
import { TaxGrade, taxGradeLabels } from './tax-grade.ts';
import { SizeClass, sizeClassLabels } from './values/enterprise-size.ts';
import { describeIndustryScope, IndustryCode, type IndustryScope } from './values/industry.ts';
import { Fen, formatShortYuan } from './values/money.ts';
import { formatMonths } from './values/period.ts';
import { countryCode, RegionCode } from './values/region.ts';
import { describeRegionScope, type RegionScope } from './values/region-scope.ts';

const AgeMonths = z.int('请填整数个月。').min(0, '不能是负数。').max(1200, '不超过1200个月。');

export const Criteria = z.object({
  regionsIn: z.array(RegionCode).max(100).nullish(),
  regionsOut: z.array(RegionCode).max(100).nullish(),
  industriesIn: z.array(IndustryCode).max(100).nullish(),
  industriesOut: z.array(IndustryCode).max(100).nullish(),
  sizeClasses: z.array(SizeClass).nullish(),
  entityKinds: z.array(EntityKind).nullish(),
  ownershipKinds: z.array(OwnershipKind).nullish(),
  ageMonthsMin: AgeMonths.nullish(),
  ageMonthsMax: AgeMonths.nullish(),
  revenueFenMin: Fen.nullish(),
  revenueFenMax: Fen.nullish(),
  employeesMin: HeadCount.nullish(),
  employeesMax: HeadCount.nullish(),
  /** Accepted grades; an unrated firm passes only where `unrated` is listed. */
  taxGrades: z.array(TaxGrade).nullish(),
  creditGradeMin: CreditGrade.nullish(),
  /** At least one of them. */
  qualificationTags: z.array(Qualification).nullish(),
  lifecycleStages: z.array(LifecycleStage).nullish(),
  /** None of them. */
  exclusions: z.array(Exclusion).nullish(),
  isFirstLoanOnly: z.boolean().nullish(),
});
export type Criteria = z.infer<typeof Criteria>;

export const conditionLabels = {
  region: '注册地',
  industry: '行业',
  'size-class': '企业规模',
  'entity-kind': '主体类型',
  ownership: '所有制',
  age: '成立时间',
  revenue: '年营业收入',
  employees: '从业人数',
  'tax-grade': '纳税信用',
  'credit-grade': '信用等级',
  qualification: '资质',
  'lifecycle-stage': '发展阶段',
  exclusion: '禁止情形',
  'first-loan': '首贷',
} as const;
export const Condition = codeList(conditionLabels);
export type Condition = z.infer<typeof Condition>;

/** The conditions that are stated, each as one sentence, in the order of the table above. */
export function describeCriteria(criteria: Criteria): { condition: Condition; sentence: string }[] {
  return Condition.options.flatMap((condition) => {
    const sentence = sentences[condition](criteria);
    return sentence === undefined ? [] : [{ condition, sentence }];
  });
}

/** Undefined when no place is asked for; places left out alone mean "the whole country without them". */
export function regionScopeOf({ regionsIn, regionsOut }: Criteria): RegionScope | undefined {
  if (!regionsIn?.length && !regionsOut?.length) return undefined;
  return { in: regionsIn?.length ? regionsIn : [countryCode], out: regionsOut ?? [] };
}

/** Undefined when no industry is asked for. */
export function industryScopeOf({ industriesIn, industriesOut }: Criteria): IndustryScope | undefined {
  if (!industriesIn?.length && !industriesOut?.length) return undefined;
  return { in: industriesIn ?? [], out: industriesOut ?? [] };
}

const sentences: Record<Condition, (criteria: Criteria) => string | undefined> = {
  region: (criteria) => {
    const scope = regionScopeOf(criteria);
    return scope && `注册地在${describeRegionScope(scope)}`;
  },
  industry: (criteria) => {
    const scope = industryScopeOf(criteria);
    return scope && `所属行业：${describeIndustryScope(scope)}`;
  },
  'size-class': ({ sizeClasses }) => listed('企业规模为', sizeClasses, sizeClassLabels),
  'entity-kind': ({ entityKinds }) => listed('主体类型为', entityKinds, entityKindLabels),
  ownership: ({ ownershipKinds }) => listed('所有制为', ownershipKinds, ownershipKindLabels),
  age: ({ ageMonthsMin, ageMonthsMax }) =>
    ranged(
      ageMonthsMin,
      ageMonthsMax,
      (months) => `成立满${formatMonths(months)}`,
      (months) => `成立不超过${formatMonths(months)}`,
    ),
  revenue: ({ revenueFenMin, revenueFenMax }) =>
    ranged(
      revenueFenMin,
      revenueFenMax,
      (fen) => `年营业收入不低于${formatShortYuan(fen)}`,
      (fen) => `年营业收入不超过${formatShortYuan(fen)}`,
    ),
  employees: ({ employeesMin, employeesMax }) =>
    ranged(
      employeesMin,
      employeesMax,
      (heads) => `从业人员不少于${heads}人`,
      (heads) => `从业人员不超过${heads}人`,
    ),
  'tax-grade': ({ taxGrades }) => listed('纳税信用等级为', taxGrades, taxGradeLabels),
  'credit-grade': ({ creditGradeMin }) => (creditGradeMin ? `信用等级不低于${creditGradeMin}级` : undefined),
  qualification: ({ qualificationTags }) => listed('至少具备一项资质：', qualificationTags, qualificationLabels),
  'lifecycle-stage': ({ lifecycleStages }) => listed('处于', lifecycleStages, lifecycleStageLabels),
  exclusion: ({ exclusions }) => listed('没有下列情形：', exclusions, exclusionLabels),
  'first-loan': ({ isFirstLoanOnly }) => (isFirstLoanOnly ? '此前没有从银行业金融机构获得过贷款（首贷户）' : undefined),
};

function listed<Code extends string>(opening: string, codes: Code[] | null | undefined, labels: Record<Code, string>) {
  return codes?.length ? opening + codes.map((code) => labels[code]).join('、') : undefined;
}

function ranged<Amount>(
  min: Amount | null | undefined,
  max: Amount | null | undefined,
  atLeast: (amount: Amount) => string,
  atMost: (amount: Amount) => string,
) {
  const parts = [min == null ? '' : atLeast(min), max == null ? '' : atMost(max)].filter(Boolean);
  return parts.length ? parts.join('，') : undefined;
}
