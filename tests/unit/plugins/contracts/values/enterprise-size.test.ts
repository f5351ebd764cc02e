import {
  classifyEnterpriseSize,
  type EnterpriseSizeFacts,
  SizeClass,
  sizeClassLabels,
} from '@rongqiao/contracts/values/enterprise-size.ts';
import { type SizeRule, sizeStandard2011 } from '@rongqiao/contracts/values/enterprise-size-standard.ts';
import { fenPerUnit } from '@rongqiao/contracts/values/money.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type InWanYuan = {
  industryCode: string;
  persons?: number;
  revenue?: number;
  assets?: number;
  isIndividualBusiness?: boolean;
};

function facts({ industryCode, persons, revenue, assets, isIndividualBusiness }: InWanYuan): EnterpriseSizeFacts {
  const fen = (wanYuan?: number) => (wanYuan === undefined ? null : BigInt(wanYuan) * fenPerUnit.万元);
  return { industryCode, employees: persons, revenueFen: fen(revenue), assetsFen: fen(assets), isIndividualBusiness };
}

function sizeOf(firm: InWanYuan) {
  const result = classifyEnterpriseSize(facts(firm));
  return result.outcome === 'classified' ? result.sizeClass : result.outcome;
}

describe('企业划型', () => {
  it.each<[string, InWanYuan, string]>([
    ['工业: the revenue is short of large', { industryCode: 'C26', persons: 1200, revenue: 39_999 }, 'medium'],
    ['工业: both floors of medium are included', { industryCode: 'C26', persons: 300, revenue: 2000 }, 'medium'],
    ['工业: one person is missing for medium', { industryCode: 'C26', persons: 299, revenue: 50_000 }, 'small'],
    [
      '工业: fewer than 20 persons are micro, whatever the revenue',
      { industryCode: 'C26', persons: 19, revenue: 90_000 },
      'micro',
    ],
    ['软件: both floors of small are included', { industryCode: 'I65', persons: 10, revenue: 50 }, 'small'],
    ['房地产开发: the assets are short of large', { industryCode: 'K7010', revenue: 300_000, assets: 9999 }, 'medium'],
    ['其他: persons alone decide', { industryCode: 'M73', persons: 300 }, 'large'],
    ['农业: revenue alone decides', { industryCode: 'A01', revenue: 50 }, 'small'],
    [
      '建筑: revenue below small is micro, whatever the assets',
      { industryCode: 'E47', revenue: 299, assets: 900_000 },
      'micro',
    ],
  ])('%s', (_, firm, sizeClass) => {
    expect(sizeOf(firm)).toBe(sizeClass);
  });

  it('one fen short of a floor is the class below', () => {
    const firm = { industryCode: 'A01', revenueFen: 500n * fenPerUnit.万元 };
    expect(classifyEnterpriseSize(firm)).toMatchObject({ sizeClass: 'medium' });
    expect(classifyEnterpriseSize({ ...firm, revenueFen: firm.revenueFen - 1n })).toMatchObject({ sizeClass: 'small' });
  });

  it('is explained by indicator and by the standard', () => {
    expect(classifyEnterpriseSize(facts({ industryCode: 'C26', persons: 1200, revenue: 39_999 }))).toEqual({
      outcome: 'classified',
      sizeClass: 'medium',
      isProvisional: false,
      isByReference: false,
      standardId: 'miit-2011-300',
      ruleId: 'manufacturing',
      missing: [],
      indicators: [
        { name: 'employees', label: '从业人员', sizeClass: 'large', because: '从业人员1,200人，达到1,000人，属大型' },
        {
          name: 'revenue',
          label: '营业收入',
          sizeClass: 'medium',
          because: '营业收入39,999万元，达到2,000万元，属中型',
        },
      ],
      sentence:
        '从业人员1,200人，达到1,000人，属大型；营业收入39,999万元，达到2,000万元，属中型。' +
        '按各项指标中最低的一类，划为中型企业。依据：《中小企业划型标准规定》（工信部联企业〔2011〕300号）“工业”。',
    });
  });

  it('is provisional while an indicator is missing, and says what to fill in', () => {
    const small = classifyEnterpriseSize(facts({ industryCode: 'C26', persons: 299 }));
    expect(small).toMatchObject({ sizeClass: 'small', isProvisional: true, missing: ['revenue'] });
    expect(small.sentence).toContain('缺少营业收入，这是暂定结果，补充后可能降低。');
    const micro = classifyEnterpriseSize(facts({ industryCode: 'C26', persons: 19 }));
    expect(micro).toMatchObject({ sizeClass: 'micro', isProvisional: true });
    expect(micro.sentence).toContain('补充后不会改变');
  });

  it('of an individual business is by reference', () => {
    const result = classifyEnterpriseSize(
      facts({ industryCode: 'H62', persons: 4, revenue: 60, isIndividualBusiness: true }),
    );
    expect(result).toMatchObject({ sizeClass: 'micro', isByReference: true });
    expect(result.sentence).toContain('从业人员4人，不足10人，属微型；营业收入60万元，不足100万元，属微型。');
    expect(result.sentence).toContain('参照划为微型企业（个体工商户）');
  });

  it.each(['J66', 'P83', 'S91', 'T97', 'G53', 'Q84', 'J'])('does not apply to %s', (industryCode) => {
    const result = classifyEnterpriseSize(facts({ industryCode, persons: 10, revenue: 10, assets: 10 }));
    expect(result.outcome).toBe('not-applicable');
    expect(result.sentence).toContain('不在《中小企业划型标准规定》（工信部联企业〔2011〕300号）范围内');
  });

  it('needs an industry fine enough to choose a row, and an indicator of that row', () => {
    const coarse = classifyEnterpriseSize(facts({ industryCode: 'G59', persons: 150, revenue: 2000 }));
    expect(coarse).toMatchObject({ outcome: 'undetermined' });
    expect(coarse.sentence).toBe(
      '“G59 装卸搬运和仓储业”的划型标准不止一种（交通运输业、仓储业），请把行业代码填得更细再划型。',
    );
    expect(sizeOf({ industryCode: 'G5910', persons: 150, revenue: 3000 })).toBe('small');
    expect(sizeOf({ industryCode: 'G5920', persons: 150, revenue: 3000 })).toBe('medium');
    const unknown = classifyEnterpriseSize(facts({ industryCode: 'E47', persons: 100 }));
    expect(unknown).toMatchObject({ outcome: 'undetermined', ruleId: 'construction', missing: ['revenue', 'assets'] });
    expect(unknown.sentence).toBe('请补充营业收入、资产总额，才能按“建筑业”标准划型。');
  });
});

describe('the combination rule', () => {
  const floorsOf = (rule: SizeRule) => ({
    persons: rule.employees,
    revenue: rule.revenueWanYuan,
    assets: rule.assetsWanYuan,
  });
  const names = ['persons', 'revenue', 'assets'] as const;

  it.each(sizeStandard2011.rules.map((rule) => [rule.label, rule] as const))(
    '%s: every indicator at a floor reaches its class, one below misses it',
    (_, rule) => {
      const floors = floorsOf(rule);
      const industryCode = rule.industries[0] ?? '';
      for (const [place, sizeClass] of (['large', 'medium', 'small'] as const).entries()) {
        const atFloor = Object.fromEntries(names.map((name) => [name, floors[name]?.[place]]));
        expect(sizeOf({ industryCode, ...atFloor }), sizeClass).toBe(sizeClass);
        for (const name of names.filter((candidate) => floors[candidate])) {
          const oneShort = { industryCode, ...atFloor, [name]: (floors[name]?.[place] ?? 0) - 1 };
          expect(sizeOf(oneShort), `${name} below ${sizeClass}`).toBe(SizeClass.options[place + 1]);
        }
      }
    },
  );

  it('more persons or more revenue never lower a class', () => {
    const persons = fc.integer({ min: 0, max: 3000 });
    const revenue = fc.integer({ min: 0, max: 300_000 });
    const rank = (firm: InWanYuan) => SizeClass.options.indexOf(sizeOf(firm) as SizeClass);
    fc.assert(
      fc.property(
        persons,
        revenue,
        fc.nat(1000),
        fc.nat(100_000),
        fc.constantFrom('C26', 'F51', 'I65', 'K702'),
        (x, y, dx, dy, industryCode) => {
          const firm = { industryCode, persons: x, revenue: y };
          return rank({ ...firm, persons: x + dx, revenue: y + dy }) <= rank(firm);
        },
      ),
    );
  });

  it('rows have three falling floors, and no industry is in two rows', () => {
    const industries = sizeStandard2011.rules.flatMap((rule) => rule.industries);
    expect(new Set(industries).size).toBe(industries.length);
    for (const floors of sizeStandard2011.rules.flatMap((rule) => Object.values(floorsOf(rule)).filter((row) => row))) {
      expect(floors).toEqual(floors?.toSorted((left, right) => right - left));
    }
    expect(Object.keys(sizeClassLabels)).toEqual(SizeClass.options);
  });
});
