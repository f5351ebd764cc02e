/** When a feed is late, when its shape has changed, what leaves as a cell, and where the platform may fetch. */
import { expect, test } from 'vitest';
import { isAllowedAddress } from '../../../../../plugins/data-exchange/domain/allowed-address.ts';
import { movesOf } from '../../../../../plugins/data-exchange/domain/batch-states.ts';
import { dueDay, feedState } from '../../../../../plugins/data-exchange/domain/due-day.ts';
import { csvLine, escapeCell } from '../../../../../plugins/data-exchange/domain/escape-cell.ts';
import { rowsAsCsv } from '../../../../../plugins/data-exchange/domain/rows-as-csv.ts';
import { shapeDrift } from '../../../../../plugins/data-exchange/domain/shape-drift.ts';

const monthly = { everyDays: 31, lateAfterDays: 5, isActive: true };

test('a feed is due after its days, and late after its grace', () => {
  expect(dueDay(monthly, '2026-10-06')).toBe('2026-11-06');
  expect(['2026-11-05', '2026-11-06', '2026-11-11', '2026-11-12'].map((today) => feedState(monthly, '2026-10-06', today))).toEqual(['fine', 'due', 'due', 'late']);
  expect(feedState({ ...monthly, everyDays: null }, '2020-01-01', '2026-11-12')).toBe('irregular');
  expect(feedState({ ...monthly, isActive: false }, '2020-01-01', '2026-11-12')).toBe('paused');
});

test('columns that go, come, or suddenly stay empty are told; a little more blank is not', () => {
  const before = { 信用代码: 0, 金额: 0, 备注: 0.2 };
  expect(shapeDrift(before, before)).toEqual([]);
  expect(shapeDrift(before, { 信用代码: 0, 金额: 0.1, 备注: 0.3 })).toEqual([]);
  expect(shapeDrift(before, { 信用代码: 0, 备注: 0.6, 税额: 0 })).toEqual(['少了“金额”列', '多了“税额”列', '“备注”的空白由20%变为60%']);
});

test('nothing in a report runs as a formula, and quotes stay within their cell', () => {
  for (const bad of ['=1+1', '+1', '-1', '@x', '\tx', '\rx']) expect(escapeCell(bad)).toBe(`'${bad}`);
  expect(escapeCell('一百元')).toBe('一百元');
  expect(csvLine(['a,b', 'say "x"', '=1'])).toBe('"a,b","say ""x""",\'=1\r\n');
});

test('pushed rows are one table, whatever each row leaves out', () => {
  expect(rowsAsCsv([{ 甲: 'x', 乙: 1 }, { 乙: null, 丙: '"' }])).toBe('"甲","乙","丙"\n"x","1",""\n"","",""""\n');
});

test('the platform fetches from named origins only', () => {
  const origins = ['https://data.tax.example'];
  expect(isAllowedAddress('https://data.tax.example/month?m=1', origins)).toBe(true);
  for (const address of ['http://data.tax.example/', 'https://data.tax.example:8443/', 'https://data.tax.example.evil.example/', 'https://user:pass@data.tax.example/', 'http://169.254.169.254/', 'file:///etc/passwd', 'nonsense']) {
    expect([address, isAllowedAddress(address, origins)]).toEqual([address, false]);
  }
});

test('only a batch that waits is decided, and good rows are taken only where there are some', () => {
  expect(movesOf('quarantined', 3)).toEqual(['accept-good-rows', 'withdraw', 'correct']);
  expect(movesOf('quarantined', 0)).toEqual(['withdraw', 'correct']);
  expect([movesOf('checking', 3), movesOf('superseded', 3)]).toEqual([[], []]);
});
