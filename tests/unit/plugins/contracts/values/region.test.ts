import { cityChannelOf, cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import {
  childRegions,
  isRegionCode,
  isWithin,
  parentRegion,
  RegionCode,
  regionFullName,
  regionLevel,
  regionName,
  regionShortName,
} from '@rongqiao/contracts/values/region.ts';
import {
  describeRegionScope,
  isInRegionScope,
  nationwide,
  RegionScope,
} from '@rongqiao/contracts/values/region-scope.ts';
import { usccProvincePrefixes } from '@rongqiao/contracts/values/uscc-departments.ts';
import { describe, expect, it } from 'vitest';

const provinces =
  '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 ' +
  '41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆 ' +
  '71台湾 81香港 82澳门';
const liaoning =
  '210100沈阳 210200大连 210300鞍山 210400抚顺 210500本溪 210600丹东 210700锦州 210800营口 210900阜新 211000辽阳 ' +
  '211100盘锦 211200铁岭 211300朝阳 211400葫芦岛';
const shenyang =
  '210102和平区 210103沈河区 210104大东区 210105皇姑区 210106铁西区 210111苏家屯区 210112浑南区 210113沈北新区 ' +
  '210114于洪区 210115辽中区 210123康平县 210124法库县 210181新民市';
const dalian =
  '210202中山区 210203西岗区 210204沙河口区 210211甘井子区 210212旅顺口区 210213金州区 210214普兰店区 210224长海县 ' +
  '210281瓦房店市 210283庄河市';

const listed = (codes: string[], nameOf: (code: string) => string) =>
  codes.map((code) => code + nameOf(code)).join(' ');

describe('行政区划', () => {
  it('has the 34 provinces of the standard, Taiwan, Hong Kong and Macau among them', () => {
    expect(
      childRegions('100000')
        .map((code) => code.slice(0, 2) + regionShortName(code))
        .join(' '),
    ).toBe(provinces);
  });

  it('has the 14 cities of Liaoning, and the districts of Shenyang and Dalian', () => {
    expect(listed(childRegions('210000'), regionShortName)).toBe(liaoning);
    expect(listed(childRegions('210100'), regionName)).toBe(shenyang);
    expect(listed(childRegions('210200'), regionName)).toBe(dalian);
  });

  it.each([
    ['100000', '全国', '全国', 'country', undefined],
    ['210000', '辽宁省', '辽宁省', 'province', '100000'],
    ['210100', '沈阳市', '辽宁省沈阳市', 'city', '210000'],
    ['210102', '和平区', '辽宁省沈阳市和平区', 'county', '210100'],
    ['110101', '东城区', '北京市东城区', 'county', '110100'],
    ['429004', '仙桃市', '湖北省仙桃市', 'county', '429000'],
    ['441900', '东莞市', '广东省东莞市', 'city', '440000'],
    ['620201', '嘉峪关市', '甘肃省嘉峪关市', 'county', '620200'],
    ['500230', '丰都县', '重庆市丰都县', 'county', '500200'],
    ['710000', '台湾省', '台湾省', 'province', '100000'],
  ])('%s is %s, in full %s', (code, name, fullName, level, parent) => {
    expect([regionName(code), regionFullName(code), regionLevel(code), parentRegion(code)]).toEqual([
      name,
      fullName,
      level,
      parent,
    ]);
  });

  it('short names drop only what goes without saying', () => {
    const codes = ['150000', '450000', '650000', '810000', '210200', '222400', '210102', '210281'];
    expect(codes.map(regionShortName)).toEqual([
      '内蒙古',
      '广西',
      '新疆',
      '香港',
      '大连',
      '延边朝鲜族自治州',
      '和平区',
      '瓦房店市',
    ]);
  });

  it.each(['210199', '21', '2101', '', '21010a', '990000'])(
    '%j is no region, and the message says what to do',
    (code) => {
      expect(isRegionCode(code)).toBe(false);
      const message = `没有“${code}”这个行政区划代码，请从地区列表中选择。`;
      expect(RegionCode.safeParse(code).error?.issues[0]?.message).toBe(message);
      expect(() => regionName(code)).toThrow(RangeError);
    },
  );

  it('a place lies in its county, city, province and country, and in no other', () => {
    expect(['210102', '210100', '210000', '100000'].map((container) => isWithin('210102', container))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['210103', '210200', '220000'].map((container) => isWithin('210102', container))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isWithin('210000', '210100')).toBe(false);
  });

  it('every code has six digits and lies in its parent', () => {
    const codes = ['100000', ...childRegions('100000')].flatMap((code) => [code, ...childRegions(code)]);
    const all = new Set(codes.flatMap((code) => [code, ...childRegions(code)]));
    expect(all.size).toBe(1 + 34 + 342 + 2975);
    for (const code of all) {
      expect(code).toMatch(/^\d{6}$/);
      expect(isWithin(code, parentRegion(code) ?? code), code).toBe(true);
      expect(regionFullName(code).length, code).toBeGreaterThan(1);
    }
  });

  it('the prefixes that codes of firms may carry are the provinces', () => {
    expect(new Set(childRegions('100000').map((code) => code.slice(0, 2)))).toEqual(usccProvincePrefixes);
  });
});

describe('a region scope', () => {
  const withoutDalian = RegionScope.parse({ in: ['210000'], out: ['210200'] });

  it('辽宁省（不含大连） holds Shenyang and leaves out every district of Dalian', () => {
    expect(describeRegionScope(withoutDalian)).toBe('辽宁省（不含大连）');
    expect(['210000', '210102', '211481'].every((code) => isInRegionScope(code, withoutDalian))).toBe(true);
    expect(
      ['210200', '210202', '210283', '220000', '100000'].some((code) => isInRegionScope(code, withoutDalian)),
    ).toBe(false);
  });

  it.each<[RegionScope, string]>([
    [nationwide, '全国'],
    [{ in: ['210000', '220100'], out: [] }, '辽宁省、吉林省长春市'],
    [{ in: ['100000'], out: ['540000', '210200'] }, '全国（不含西藏、辽宁省大连市）'],
    [{ in: ['210000'], out: ['210106', '210200'] }, '辽宁省（不含沈阳市铁西区、大连）'],
    [{ in: ['210100'], out: ['210106'] }, '辽宁省沈阳市（不含铁西区）'],
    [{ in: ['210000', '220000'], out: ['210200'] }, '辽宁省（不含大连）、吉林省'],
  ])('%j reads %s', (scope, sentence) => {
    expect(describeRegionScope(scope)).toBe(sentence);
  });

  it('that names no region is nowhere: a forgotten scope opens nothing', () => {
    expect(isInRegionScope('210102', { in: [], out: [] })).toBe(false);
    expect(describeRegionScope({ in: [], out: [] })).toBe('未指定地区');
    expect(RegionScope.safeParse({ in: [] }).error?.issues[0]?.message).toBe(
      '请至少选择一个地区；不限地区请选“全国”。',
    );
    expect(isInRegionScope('210102', nationwide)).toBe(true);
    expect(isInRegionScope('210199', nationwide)).toBe(false);
  });

  it('cannot leave out what it does not hold', () => {
    for (const out of [['220000'], ['210000']]) {
      expect(RegionScope.safeParse({ in: ['210000'], out }).error?.issues).toMatchObject([
        { path: ['out'], message: '“不含”的地区必须在所选地区之内，请改正。' },
      ]);
    }
  });
});

describe('city channels', () => {
  it('are the 14 cities of Liaoning under their own names', () => {
    expect(
      listed(
        cityChannels.map(({ regionCode }) => regionCode),
        regionShortName,
      ),
    ).toBe(liaoning);
    expect(cityChannels.every(({ regionCode, name }) => name === regionShortName(regionCode))).toBe(true);
    expect(new Set(cityChannels.map(({ slug }) => slug)).size).toBe(14);
  });

  it('are found by their address', () => {
    expect(cityChannelOf('dalian')).toEqual({ slug: 'dalian', regionCode: '210200', name: '大连' });
    expect(cityChannelOf('changchun')).toBeUndefined();
  });
});
