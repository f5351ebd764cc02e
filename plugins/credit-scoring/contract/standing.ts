import { z } from 'zod';
import { ScoreGrade } from './score-result.ts';

/** A score and its grade; of two the lower counts wherever somebody decides by them. */
export const Standing = z.object({ score: z.int(), grade: ScoreGrade });
export type Standing = z.infer<typeof Standing>;
