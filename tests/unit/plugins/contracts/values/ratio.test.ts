import {
  addBasisPoints,
  AnnualRate,
  BasisPoints,
  compareRatios,
  formatPercent,
  parsePercent,
  Ratio,
  shareOf,
  toRatio,
} from '@rongqiao/contracts/values/ratio.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const aRatio = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((millionths) => toRatio(millionths / 1_000_000));

describe('a rate as people write it', () => {
  it.each([
    ['3.6%', '0.0360'],
    ['3.6', '0.0360'],
    [' ３．６０ ％ ', '0.0360'],
    ['3.625%', '0.03625'],
    ['4.6252%', '0.046252'],
    ['36‰', '0.0360'],
    ['360bp', '0.0360'],
    ['60个基点', '0.0060'],
    ['0', '0.0000'],
    ['-0%', '0.0000'],
    ['100%', '1.0000'],
    ['-5%', '-0.0500'],
  ])('%s is %s of one', (text, ratio) => {
    expect(parsePercent(text)).toEqual({ ok: true, ratio });
  });

  it.each(['三点六', '3,6%', '1e2%', 'NaN', '3.6%%', '12345678%'])('%s is not understood', (text) => {
    expect(parsePercent(text)).toEqual({ ok: false, message: `看不懂百分比“${text}”，请写成“3.6%”的样子。` });
  });

  it('finer than a millionth is refused, never rounded', () => {
    expect(parsePercent('3.62501%')).toEqual({
      ok: false,
      message: '百分比最多4位小数，例如“3.6250%”，请去掉多余的小数位。',
    });
    expect(parsePercent('')).toEqual({ ok: false, message: '请填写百分比，例如“3.6%”。' });
  });

  it('comes back unchanged', () => {
    fc.assert(
      fc.property(aRatio, (ratio) => {
        expect(parsePercent(formatPercent(ratio))).toEqual({ ok: true, ratio });
      }),
    );
  });
});

describe('a rate', () => {
  it('has one spelling, so that equal rates are equal text', () => {
    expect(['0.036', '0.0360', '0.036000', '0.03625', '1', '0'].map((text) => Ratio.parse(text))).toEqual([
      '0.0360',
      '0.0360',
      '0.0360',
      '0.03625',
      '1.0000',
      '0.0000',
    ]);
  });

  it.each(['3.6%', '1e-2', '.036', '0.0000001', '', 'NaN'])('%s is not a stored rate', (text) => {
    expect(AnnualRate.safeParse(text).error?.issues[0]?.message).toBe(
      '比率应写成小数，最多6位，例如 3.6% 写作 "0.0360"。',
    );
  });

  it('of a year lies between nothing and everything', () => {
    expect(AnnualRate.parse('0.24')).toBe('0.2400');
    expect(AnnualRate.safeParse('3.6').error?.issues[0]?.message).toBe('年利率应在0%到100%之间，请核对小数点。');
    expect(AnnualRate.safeParse('-0.01').success).toBe(false);
  });

  it.each([
    ['0.0360', '3.60%'],
    ['0.03625', '3.625%'],
    ['0.046252', '4.6252%'],
    ['1.0000', '100.00%'],
    ['0.0000', '0.00%'],
  ])('%s reads %s', (ratio, percent) => {
    expect(formatPercent(ratio)).toBe(percent);
  });

  it('is summed without the errors of floats', () => {
    expect(addBasisPoints('0.0300', 60)).toBe('0.0360');
    expect(addBasisPoints('0.1', 2000)).toBe('0.3000');
    expect(addBasisPoints('0.0300', -300)).toBe('0.0000');
    expect(compareRatios('0.1', '0.1000')).toBe(0);
    expect(['0.0360', '0.0300', '0.1000'].toSorted(compareRatios)).toEqual(['0.0300', '0.0360', '0.1000']);
  });

  it('of an amount is rounded to the fen', () => {
    expect(shareOf(1_234_567n, '0.0100')).toBe(12_346n);
    expect(shareOf(300_000_000n, '0.0100')).toBe(3_000_000n);
    expect(shareOf(9_223_372_036_854_775_807n, '1.0000')).toBe(9_223_372_036_854_775_807n);
    expect(shareOf(-50n, '0.0100')).toBe(-1n);
  });

  it('a spread is a whole number of basis points', () => {
    expect(BasisPoints.parse(-20)).toBe(-20);
    expect(BasisPoints.safeParse(0.6).error?.issues[0]?.message).toBe('基点请填整数，例如 60（即0.60个百分点）。');
    expect(BasisPoints.safeParse(20_000).error?.issues[0]?.message).toContain('请核对');
  });
});
