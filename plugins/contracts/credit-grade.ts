import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** 三等九级 and the D that many banks add, best first: "at least" means the same place or an earlier one. */
export const creditGradeLabels = {
  AAA: 'AAA级（很强）',
  AA: 'AA级（强）',
  A: 'A级（良好）',
  BBB: 'BBB级（一般）',
  BB: 'BB级（偏弱）',
  B: 'B级（弱）',
  CCC: 'CCC级（很弱）',
  CC: 'CC级（临近违约）',
  C: 'C级（难以偿付）',
  D: 'D级（已违约）',
} as const;
export const CreditGrade = codeList(creditGradeLabels);
export type CreditGrade = z.infer<typeof CreditGrade>;
