import { describe, expect, test } from 'vitest';
import { labelOf, searchCodes } from '../../../../plugins/editorial/domain/codes.ts';

const found = (list: 'Region' | 'Industry', text: string) => searchCodes(list, text, 5).map(({ code, label }) => `${label} ${code}`);

describe('a place is found', () => {
  test('by a part of its name, the shortest first', () => {
    expect(found('Region', '沈阳')[0]).toBe('辽宁省沈阳市 210100');
    expect(found('Region', '和平')).toContain('辽宁省沈阳市和平区 210102');
  });

  test('by its code, also where the list does not show it', () => {
    expect(found('Region', '110105')).toEqual(['北京市朝阳区 110105']);
    expect(found('Region', '999999')).toEqual([]);
  });
});

test('an industry is found by letter, by number and by name', () => {
  expect(found('Industry', 'c26')[0]).toBe('化学原料和化学制品制造业 C26');
  expect(found('Industry', '餐饮')[0]).toBe('餐饮业 H62');
  expect(found('Industry', '2614')[0]).toBe('化学原料和化学制品制造业（2614） C2614');
});

test('a code that nobody knows is shown as it is', () => {
  expect(labelOf('Region', '999999')).toBe('999999');
  expect(labelOf('TaxGrade', 'Z')).toBe('Z');
});
