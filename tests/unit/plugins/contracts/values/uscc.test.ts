import { makeUscc, parseUscc, readUscc, Uscc } from '@rongqiao/contracts/values/uscc.ts';
import type { UsccPart } from '@rongqiao/contracts/values/uscc.ts';
import { outerCheckCharacter, usccAlphabet } from '@rongqiao/contracts/values/uscc-check.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const issued = {
  '91350100M000100Y43': '标准的样例',
  '914403001922038216': '华为技术有限公司',
  '9144030071526726XG': '腾讯计算机系统',
  '91100000100003962T': '中国工商银行',
  '911000001000013428': '中国银行',
  '912100002426694799': '鞍钢股份',
  '12100000400000624D': '清华大学',
  '12100000400002259P': '北京大学',
};
const synthetic = ['91210102MAD000019P', '91210202MAD000027P', '91210302MAD000035P', '92210102LD0000019Y'];

describe('统一社会信用代码', () => {
  it.each(Object.entries(issued))('%s (%s) is right', (uscc) => {
    expect(parseUscc(uscc)).toEqual({ ok: true, uscc });
  });

  it.each(synthetic)('%s is invented and right', (uscc) => {
    expect(parseUscc(uscc)).toEqual({ ok: true, uscc });
  });

  it('full-width, lower case and blanks are only another way of typing', () => {
    expect(parseUscc(' ９１２１０１０２ mad0\u30000001\u200b9p\n')).toEqual({ ok: true, uscc: '91210102MAD000019P' });
  });

  it.each<[string, UsccPart, string]>([
    ['', 'length', '请填写18位统一社会信用代码，它印在营业执照上。'],
    ['91210102MAD000019', 'length', '统一社会信用代码应为18位，现在是17位，少了1位；请对照营业执照改正。'],
    ['91210102MAD000019PP', 'length', '统一社会信用代码应为18位，现在是19位，多了1位；请对照营业执照改正。'],
    ['210102000012345', 'length', '这里是15位，像是旧版注册号或税号；请改填营业执照上18位的统一社会信用代码。'],
    ['MAD000019', 'length', '这里是9位，像是组织机构代码；请改填营业执照上18位的统一社会信用代码。'],
    [
      '91210102MADO00019P',
      'charset',
      '第12位“O”不会出现在统一社会信用代码里（只用数字和除I、O、Z、S、V以外的大写字母）；请看清是不是数字“0”。',
    ],
    [
      '91210102MAD0000😀9P',
      'charset',
      '第16位“😀”不会出现在统一社会信用代码里（只用数字和除I、O、Z、S、V以外的大写字母）；请对照营业执照改正。',
    ],
    ['B1210102MAD000019P', 'department', '第1位“B”不是登记管理部门代码（企业和个体工商户为9）；请对照营业执照改正。'],
    [
      '97210102MAD000019P',
      'category',
      '第2位“7”不是市场监管（工商）部门登记的机构类别（1 企业、2 个体工商户、3 农民专业合作社、9 其他）；请核对前两位。',
    ],
    ['91990102MAD000019P', 'region', '第3至8位“990102”不是我国的行政区划代码（6位数字）；请对照营业执照改正。'],
    ['912101A2MAD000019P', 'region', '第3至8位“2101A2”不是我国的行政区划代码（6位数字）；请对照营业执照改正。'],
    ['91100001100003962T', 'region', '第3至8位“100001”不是我国的行政区划代码（6位数字）；请对照营业执照改正。'],
    [
      '91210102MAD000029P',
      'inner-check',
      '第9至17位（组织机构代码）“MAD000029”里有字符不对；请逐位对照营业执照改正。如果执照上就是这样，请联系平台客服人工核验。',
    ],
    [
      '912100002426694798',
      'outer-check',
      '最后一位校验码“8”与前17位对不上；请重点核对第1至8位和第18位。如果执照上就是这样，请联系平台客服人工核验。',
    ],
  ])('%s: the part %s is wrong, and the message says what to do', (text, part, message) => {
    expect(parseUscc(text)).toMatchObject({ ok: false, part, message });
  });

  it('the well-known negative sample ends in a letter that no code uses; its check character must be 3', () => {
    expect(parseUscc('91350100M000100Y4Z')).toMatchObject({ ok: false, part: 'charset', from: 18, to: 18 });
    expect(outerCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it('any single character altered is found', () => {
    const code = fc.constantFrom(...Object.keys(issued), ...synthetic);
    const place = fc.integer({ min: 0, max: 17 });
    const character = fc.oneof(
      fc.constantFrom(...usccAlphabet, ...'IOZSV'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(code, place, character, (uscc, at, other) => {
        const altered = uscc.slice(0, at) + other + uscc.slice(at + 1);
        const result = parseUscc(altered);
        // Another way of typing the same character is not an alteration.
        return result.ok ? result.uscc === uscc : result.message.length > 0;
      }),
      { numRuns: 5000 },
    );
  });

  it('two neighbours swapped are found', () => {
    for (const uscc of [...Object.keys(issued), ...synthetic]) {
      for (let at = 0; at < 17; at++) {
        const swapped = uscc.slice(0, at) + uscc.charAt(at + 1) + uscc.charAt(at) + uscc.slice(at + 2);
        expect(parseUscc(swapped).ok, swapped).toBe(swapped === uscc);
      }
    }
  });

  it('no text makes the parser fail, however long', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('\u0000', '\ud800', '😀', 'ß', '９', 'ａ', '9', 'A', '-', ' '),
          maxLength: 40,
        }),
        (text) => typeof parseUscc(text).ok === 'boolean',
      ),
    );
    expect(parseUscc('9'.repeat(100_000))).toMatchObject({ ok: false, part: 'length' });
  });

  it('the schema gives the one spelling, and names the part that is wrong', () => {
    expect(Uscc.parse('91210102mad000019p')).toBe('91210102MAD000019P');
    expect(Uscc.safeParse('912100002426694798').error?.issues).toMatchObject([
      { message: expect.stringContaining('第18位'), params: { part: 'outer-check', from: 1, to: 18 } },
    ]);
    expect(Uscc.safeParse(undefined).error?.issues).toMatchObject([{ message: '请填写统一社会信用代码。' }]);
  });

  it('a code says who registered what and where', () => {
    expect(readUscc('92210102LD0000019Y')).toEqual({
      departmentCode: '9',
      departmentLabel: '市场监管（工商）',
      categoryCode: '2',
      categoryLabel: '个体工商户',
      regionCode: '210102',
      organisationCode: 'LD0000019',
    });
    expect(readUscc('12100000400000624D')).toMatchObject({ departmentLabel: '机构编制', categoryLabel: '事业单位' });
  });
});

describe('an invented code', () => {
  it('is the same for the same number and region', () => {
    expect(makeUscc({ regionCode: '210102', sequence: 1 })).toBe('91210102MAD000019P');
    expect(makeUscc({ regionCode: '210202', sequence: 2 })).toBe('91210202MAD000027P');
    expect(makeUscc({ category: '2', regionCode: '210102', sequence: 1 })).toBe('92210102LD0000019Y');
  });

  it('is right, and another for each number', () => {
    const codes = Array.from({ length: 3000 }, (_, index) =>
      makeUscc({ regionCode: '210100', sequence: index * 599 + 1 }),
    );
    expect(new Set(codes).size).toBe(3000);
    expect(codes.every((code) => parseUscc(code).ok)).toBe(true);
  });

  it('can be a department, a society or a co-operative', () => {
    for (const [department, category] of [
      ['1', '1'],
      ['5', '1'],
      ['9', '3'],
      ['N', '2'],
      ['Y', '1'],
    ]) {
      expect(parseUscc(makeUscc({ department, category, regionCode: '210000', sequence: 7 })).ok).toBe(true);
    }
  });

  it.each([
    { regionCode: '210102', sequence: 0 },
    { regionCode: '210102', sequence: 1.5 },
    { regionCode: '210102', sequence: 9_999_999 },
    { regionCode: '990102', sequence: 1 },
    { department: 'B', regionCode: '210102', sequence: 1 },
  ])('is never made from impossible arguments: %j', (synthetic) => {
    expect(() => makeUscc(synthetic)).toThrow(RangeError);
  });
});
