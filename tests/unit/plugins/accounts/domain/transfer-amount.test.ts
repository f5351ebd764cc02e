import { expect, test } from 'vitest';
import { yuanToFen } from '../../../../../plugins/accounts/domain/transfer-amount.ts';
import { waitingTime } from '../../../../../plugins/accounts/domain/waiting-time.ts';

test.each([
  ['3.27', '327'],
  ['3.2', '320'],
  ['3', '300'],
  ['0.05', '5'],
  ['03.20', '320'],
  ['999.99', '99999'],
])('%s yuan are %s fen', (yuan, fen) => expect(yuanToFen(yuan)).toBe(fen));

test.each([
  [0.2, '1秒'],
  [45, '45秒'],
  [60, '1分钟'],
  [61, '2分钟'],
  [3599, '60分钟'],
  [3600, '1小时'],
  [86_400, '24小时'],
])('%d seconds are %s', (seconds, text) => expect(waitingTime(seconds)).toBe(text));
