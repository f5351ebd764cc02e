import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** 纳税信用等级. Only firms with audited accounts are rated, so "not rated" is a value of its own, not a gap. */
export const taxGradeLabels = {
  A: 'A级',
  B: 'B级',
  M: 'M级',
  C: 'C级',
  D: 'D级',
  unrated: '未评',
} as const;
export const TaxGrade = codeList(taxGradeLabels);
export type TaxGrade = z.infer<typeof TaxGrade>;
