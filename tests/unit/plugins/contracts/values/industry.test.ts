import {
  describeIndustryScope,
  IndustryCode,
  IndustryScope,
  industryLabel,
  industrySection,
  industrySections,
  isInIndustry,
  isInIndustryScope,
  parseIndustry,
} from '@rongqiao/contracts/values/industry.ts';
import { describe, expect, it } from 'vitest';

const ranges: Record<string, [string, number, number]> = {
  A: ['农、林、牧、渔业', 1, 5],
  B: ['采矿业', 6, 12],
  C: ['制造业', 13, 43],
  D: ['电力、热力、燃气及水生产和供应业', 44, 46],
  E: ['建筑业', 47, 50],
  F: ['批发和零售业', 51, 52],
  G: ['交通运输、仓储和邮政业', 53, 60],
  H: ['住宿和餐饮业', 61, 62],
  I: ['信息传输、软件和信息技术服务业', 63, 65],
  J: ['金融业', 66, 69],
  K: ['房地产业', 70, 70],
  L: ['租赁和商务服务业', 71, 72],
  M: ['科学研究和技术服务业', 73, 75],
  N: ['水利、环境和公共设施管理业', 76, 79],
  O: ['居民服务、修理和其他服务业', 80, 82],
  P: ['教育', 83, 83],
  Q: ['卫生和社会工作', 84, 85],
  R: ['文化、体育和娱乐业', 86, 90],
  S: ['公共管理、社会保障和社会组织', 91, 96],
  T: ['国际组织', 97, 97],
};

describe('国民经济行业分类', () => {
  it('has 20 sections with 97 divisions, each in its place', () => {
    expect(Object.keys(industrySections)).toEqual(Object.keys(ranges));
    for (const [section, [label, first, last]] of Object.entries(ranges)) {
      const divisions = Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
      expect(industrySections[section]?.label).toBe(label);
      expect(Object.keys(industrySections[section]?.divisions ?? {}).toSorted()).toEqual(divisions);
    }
  });

  it.each([
    ['C', 'C', '制造业'],
    ['C26', 'C26', '化学原料和化学制品制造业'],
    ['26', 'C26', '化学原料和化学制品制造业'],
    [' ｃ 2614 ', 'C2614', '化学原料和化学制品制造业（2614）'],
    ['651', 'I651', '软件和信息技术服务业（651）'],
    ['01', 'A01', '农业'],
    ['7010', 'K7010', '房地产业（7010）'],
  ])('%s is %s %s', (text, industryCode, label) => {
    expect(parseIndustry(text)).toEqual({ ok: true, industryCode });
    expect(IndustryCode.parse(text)).toBe(industryCode);
    expect(industryLabel(industryCode)).toBe(label);
  });

  it.each([
    ['', '看不懂行业代码“”，请填“C”、“C26”或“2614”这样的代码。'],
    ['化工', '看不懂行业代码“化工”，请填“C”、“C26”或“2614”这样的代码。'],
    ['C2', '看不懂行业代码“C2”，请填“C”、“C26”或“2614”这样的代码。'],
    ['C26145', '看不懂行业代码“C26145”，请填“C”、“C26”或“2614”这样的代码。'],
    ['Z', '国民经济行业分类里没有“Z”，请从行业列表中选择。'],
    ['98', '国民经济行业分类里没有“98”，请从行业列表中选择。'],
    ['C51', '51大类属于门类F，不属于C；请改为“F51”。'],
  ])('%j is explained', (text, message) => {
    expect(parseIndustry(text)).toEqual({ ok: false, message });
    expect(IndustryCode.safeParse(text).error?.issues[0]?.message).toBe(message);
  });

  it('an unknown code has no label', () => {
    expect(() => industryLabel('C99')).toThrow(RangeError);
    expect(industrySection('C2614')).toBe('C');
  });
});

describe('an industry scope', () => {
  it('follows the tree of the classification', () => {
    expect(['C', 'C26', 'C261', 'C2614'].every((container) => isInIndustry('C2614', container))).toBe(true);
    expect(['C2619', 'C27', 'F'].some((container) => isInIndustry('C2614', container))).toBe(false);
    expect(isInIndustry('C', 'C26')).toBe(false);
  });

  it('制造业（不含烟草制品业） holds chemistry and not tobacco', () => {
    const scope = IndustryScope.parse({ in: ['C', '65'], out: ['16'] });
    expect(describeIndustryScope(scope)).toBe('制造业、软件和信息技术服务业（不含烟草制品业）');
    expect(['C2614', 'I651'].every((code) => isInIndustryScope(code, scope))).toBe(true);
    expect(['C1620', 'F51'].some((code) => isInIndustryScope(code, scope))).toBe(false);
  });

  it('without industries holds them all but those left out', () => {
    expect(describeIndustryScope(IndustryScope.parse({}))).toBe('不限行业');
    expect(describeIndustryScope({ in: [], out: ['K', 'J'] })).toBe('不限行业（不含房地产业、金融业）');
    expect(['A', 'K7010'].map((code) => isInIndustryScope(code, { in: [], out: ['K'] }))).toEqual([true, false]);
  });
});
