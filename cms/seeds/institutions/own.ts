import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { InstitutionSeed } from '../seed-shapes.ts';

type Own = Omit<InstitutionSeed, 'isDemo' | 'decisionDaysMax'> & { decisionDaysMax?: number };

export const demo = (row: Own): InstitutionSeed => ({
  decisionDaysMax: 5,
  admittedOn: '2026-01-05',
  isDemo: true,
  ...row,
});
export const uscc = (regionCode: string, sequence: number) => makeUscc({ regionCode, sequence: 500 + sequence });

export const weekdays = '周一至周五 9:00–17:00';
export const everyDay = '周一至周日 9:00–16:30';
