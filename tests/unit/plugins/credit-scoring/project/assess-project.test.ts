import { expect, test } from 'vitest';
import { assessProject } from '../../../../../plugins/credit-scoring/domain/project/assess-project.ts';

const sound = {
  purpose: 'eligible',
  debtServiceCover: 1.6,
  ownFundsShare: 0.45,
  contractedShare: 0.9,
  permitsHeld: 4,
  permitsNeeded: 4,
  securedShare: 1.2,
  sponsorGrade: 'AAA',
} as const;

test('a sound project passes with all hundred points', () => {
  expect(assessProject(sound)).toMatchObject({ points: 100, result: 'pass', conditions: [] });
});

test('what is missing is named as a condition', () => {
  expect(assessProject({ ...sound, permitsHeld: 3 })).toMatchObject({
    result: 'conditions',
    conditions: ['放款前取得全部审批手续。'],
  });
});

test('a barred use or a sponsor in default is looked at by people, whatever the points', () => {
  expect(assessProject({ ...sound, purpose: 'barred' }).result).toBe('refer');
  expect(assessProject({ ...sound, sponsorGrade: 'D' }).result).toBe('refer');
});

test('unknown figures earn nothing and say so', () => {
  const { parts, result } = assessProject({ purpose: 'unclear', permitsHeld: 0, permitsNeeded: 2, sponsorGrade: 'NR' });
  expect(result).toBe('refer');
  expect(parts.map(({ sentence }) => sentence)).toContain('没有还款来源测算。');
});
