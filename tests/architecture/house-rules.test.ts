import { expect, test } from 'vitest';
import { breachLine, findBreaches } from '../../scripts/check/check-house-rules.ts';

test('no file breaks a rule of the house', async () => {
  expect((await findBreaches()).map(breachLine)).toEqual([]);
});
