import { formatChineseCapitals } from '@rongqiao/contracts/values/chinese-amount.ts';
import {
  divideRounded,
  Fen,
  formatFen,
  formatShortYuan,
  formatWanYuan,
  formatYuan,
  parseMoney,
  SignedFen,
} from '@rongqiao/contracts/values/money.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const tenThousandYi = 100_000_000_000_000n;
const anAmount = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

describe('an amount as people write it', () => {
  it.each<[string, bigint]>([
    ['12,345.67 元', 1_234_567n],
    ['12345.67', 1_234_567n],
    ['50万', 50_000_000n],
    ['50 万元', 50_000_000n],
    ['1.2亿元', 12_000_000_000n],
    ['10000亿', tenThousandYi],
    ['10,000亿元', tenThousandYi],
    ['￥５００，０００．００', 50_000_000n],
    ['人民币 8500 元整', 850_000n],
    ['1.23456万元', 1_234_560n],
    ['0', 0n],
    ['0.01', 1n],
    ['007', 700n],
  ])('%s is exactly %d fen', (text, fen) => {
    expect(parseMoney(text)).toEqual({ ok: true, fen });
  });

  it.each([
    '1e308',
    'NaN',
    'Infinity',
    '0x10',
    '12,34',
    '1,2345',
    '1.2.3',
    '.5',
    '5.',
    '五十万',
    '--5',
    '12 345 67万万',
  ])('%s is not understood, and the message shows how to write it', (text) => {
    const message = `看不懂金额“${text}”，请只写数字和单位，例如“500,000元”或“50万元”。`;
    expect(parseMoney(text)).toEqual({ ok: false, message });
  });

  it.each(['0.001', '12.345元', '0.0000001万元'])('%s has a part of a fen', (text) => {
    expect(parseMoney(text)).toEqual({ ok: false, message: '金额最多精确到分（0.01元），请去掉多余的小数位。' });
  });

  it('is negative only where that makes sense', () => {
    expect(parseMoney('-3万')).toEqual({ ok: false, message: '金额不能是负数，请去掉负号。' });
    expect(parseMoney('−3万', { allowNegative: true })).toEqual({ ok: true, fen: -3_000_000n });
    expect(parseMoney('-0')).toEqual({ ok: true, fen: 0n });
  });

  it('left out or beyond what the database holds, is explained', () => {
    expect(parseMoney(' ')).toEqual({ ok: false, message: '请填写金额，例如“500,000元”或“50万元”。' });
    expect(parseMoney('99999999999亿')).toEqual({ ok: false, message: '金额太大，请核对单位。' });
    expect(parseMoney('9'.repeat(100_000))).toEqual({
      ok: false,
      message: '看不懂金额“99999999999999999999…”，请只写数字和单位，例如“500,000元”或“50万元”。',
    });
  });

  it('a bare number is in the unit of its field', () => {
    expect(parseMoney('50', { unit: '万元' })).toEqual({ ok: true, fen: 50_000_000n });
    expect(parseMoney('50元', { unit: '万元' })).toEqual({ ok: true, fen: 5000n });
  });

  it('comes back from every exact notation unchanged', () => {
    fc.assert(
      fc.property(anAmount, (fen) => {
        for (const text of [formatFen(fen), formatYuan(fen), formatWanYuan(fen)]) {
          expect(parseMoney(text), text).toEqual({ ok: true, fen });
        }
      }),
    );
  });
});

describe('money in JSON', () => {
  it('is digits of fen outside and a bigint inside, exact beyond what a float holds', () => {
    expect(Fen.parse('12345678901234567')).toBe(12_345_678_901_234_567n);
    expect(z.encode(Fen, tenThousandYi)).toBe('100000000000000');
    expect(SignedFen.parse('-100')).toBe(-100n);
    expect(z.encode(SignedFen, -100n)).toBe('-100');
  });

  it('round-trips whole', () => {
    fc.assert(fc.property(anAmount, (fen) => Fen.parse(z.encode(Fen, fen)) === fen));
  });

  it.each(['1.5', '1e3', '', ' 1', '01', '-1', '-0', '12345678901234567890', 100, null])('%j is refused', (value) => {
    expect(Fen.safeParse(value).success).toBe(false);
  });

  it('beyond a PostgreSQL bigint is refused with a sentence', () => {
    expect(Fen.parse('9223372036854775807')).toBe(2n ** 63n - 1n);
    expect(Fen.safeParse('9223372036854775808').error?.issues[0]?.message).toBe('金额太大，请核对单位。');
    expect(SignedFen.safeParse('-9223372036854775808').success).toBe(false);
  });
});

describe('money as people read it', () => {
  it.each<[bigint, string, string, string, string]>([
    [0n, '¥0.00', '0元', '0万元', '0元'],
    [8_496_726n, '¥84,967.26', '84,967.26元', '8.496726万元', '8.5万元'],
    [850_000n, '¥8,500.00', '8,500元', '0.85万元', '8,500元'],
    [50_000_000n, '¥500,000.00', '500,000元', '50万元', '50万元'],
    [8_496_750n, '¥84,967.50', '84,967.50元', '8.49675万元', '8.5万元'],
    [39_999_000_000n, '¥399,990,000.00', '399,990,000元', '39,999万元', '4亿元'],
    [9_999_999_999n, '¥99,999,999.99', '99,999,999.99元', '9,999.999999万元', '1亿元'],
    [9_950_000_000n, '¥99,500,000.00', '99,500,000元', '9,950万元', '9,950万元'],
    [tenThousandYi, '¥1,000,000,000,000.00', '1,000,000,000,000元', '100,000,000万元', '10,000亿元'],
    [-123_456_789n, '-¥1,234,567.89', '-1,234,567.89元', '-123.456789万元', '-123.46万元'],
  ])('%d fen: %s, %s, %s, %s', (fen, column, sentence, exact, short) => {
    expect([formatFen(fen), formatYuan(fen), formatWanYuan(fen), formatShortYuan(fen)]).toEqual([
      column,
      sentence,
      exact,
      short,
    ]);
  });

  it.each<[bigint, string]>([
    [0n, '人民币零元整'],
    [10_000_000n, '人民币壹拾万元整'],
    [10_700_053n, '人民币壹拾万柒仟元伍角叁分'],
    [168_032n, '人民币壹仟陆佰捌拾元叁角贰分'],
    [1_640_902n, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504n, '人民币叁佰贰拾伍元零肆分'],
    [140_950n, '人民币壹仟肆佰零玖元伍角整'],
    [50n, '人民币伍角整'],
    [5n, '人民币伍分'],
    [1_000_500_00n, '人民币壹佰万零伍佰元整'],
    [10_000_000_100_00n, '人民币壹佰亿零壹佰元整'],
    [tenThousandYi, '人民币壹万亿元整'],
  ])('%d fen in capitals: %s', (fen, capitals) => {
    expect(formatChineseCapitals(fen)).toBe(capitals);
  });

  it('a contract over a negative amount is a mistake of ours', () => {
    expect(() => formatChineseCapitals(-1n)).toThrow(RangeError);
  });
});

it('halves are rounded away from zero', () => {
  expect([15n, 14n, -15n, -14n, 0n].map((fen) => divideRounded(fen, 10n))).toEqual([2n, 1n, -2n, -1n, 0n]);
});
