import { describe, expect, test } from 'vitest';
import { Condition, conditionLabels, Criteria, describeCriteria } from '../../../../plugins/contracts/criteria.ts';

const sentencesOf = (criteria: object) => describeCriteria(Criteria.parse(criteria)).map(({ sentence }) => sentence);

describe('each condition has its Chinese sentence', () => {
  test.each([
    ['province without a city', { regionsIn: ['210000'], regionsOut: ['210200'] }, '注册地在辽宁省（不含大连）'],
    ['only places left out', { regionsOut: ['210200'] }, '注册地在全国（不含辽宁省大连市）'],
    ['industries in and out', { industriesIn: ['C'], industriesOut: ['C16'] }, '所属行业：制造业（不含烟草制品业）'],
    ['sizes', { sizeClasses: ['small', 'micro'] }, '企业规模为小型、微型'],
    ['legal forms', { entityKinds: ['company', 'individual-business'] }, '主体类型为公司制企业、个体工商户'],
    ['ownership', { ownershipKinds: ['private'] }, '所有制为民营'],
    ['a least age', { ageMonthsMin: 24 }, '成立满24个月（2年）'],
    ['an age range', { ageMonthsMin: 6, ageMonthsMax: 60 }, '成立满6个月，成立不超过60个月（5年）'],
    ['revenue', { revenueFenMin: '100000000' }, '年营业收入不低于100万元'],
    ['a most of nothing is still a limit', { employeesMax: 0 }, '从业人员不超过0人'],
    ['tax grades', { taxGrades: ['A', 'B', 'M', 'unrated'] }, '纳税信用等级为A级、B级、M级、未评'],
    ['a least credit grade', { creditGradeMin: 'BBB' }, '信用等级不低于BBB级'],
    [
      'qualifications',
      { qualificationTags: ['high-tech-enterprise', 'little-giant'] },
      '至少具备一项资质：高新技术企业、专精特新“小巨人”企业',
    ],
    ['stages', { lifecycleStages: ['startup', 'growth'] }, '处于初创期、成长期'],
    ['exclusions', { exclusions: ['dishonest-debtor', 'tax-arrears'] }, '没有下列情形：失信被执行人、欠缴税款'],
    ['first loans', { isFirstLoanOnly: true }, '此前没有从银行业金融机构获得过贷款（首贷户）'],
  ])('%s', (_what, criteria, sentence) => {
    expect(sentencesOf(criteria)).toEqual([sentence]);
  });
});

test('what is absent, null or empty is no condition', () => {
  const emptyOrNull = Object.fromEntries(Object.keys(Criteria.shape).map((key) => [key, null]));
  expect(sentencesOf({})).toEqual([]);
  expect(sentencesOf(emptyOrNull)).toEqual([]);
  expect(
    sentencesOf({ regionsIn: [], industriesIn: [], sizeClasses: [], exclusions: [], isFirstLoanOnly: false }),
  ).toEqual([]);
});

test('conditions are told in the order of their table, whatever order they were stated in', () => {
  const criteria = Criteria.parse({
    exclusions: ['tax-arrears'],
    ageMonthsMin: 12,
    sizeClasses: ['micro'],
    regionsIn: ['210100'],
  });
  expect(describeCriteria(criteria).map(({ condition }) => condition)).toEqual([
    'region',
    'size-class',
    'age',
    'exclusion',
  ]);
  expect(Condition.options.map((condition) => conditionLabels[condition])).toHaveLength(14);
});

test('a code that no list knows is refused', () => {
  expect(Criteria.safeParse({ sizeClasses: ['tiny'] }).success).toBe(false);
  expect(Criteria.safeParse({ regionsIn: ['999999'] }).success).toBe(false);
  expect(Criteria.safeParse({ industriesIn: ['Z'] }).success).toBe(false);
});
