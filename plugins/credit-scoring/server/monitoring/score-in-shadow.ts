/** What a version in shadow would have said of the files that the champion scored. Nothing of it is kept for a firm. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { CreditFile } from '../../contract/credit-file.ts';
import type { MonitorResult } from '../../contract/monitoring.ts';
import { ScoreGrade } from '../../contract/score-result.ts';
import { assess } from '../../domain/assess.ts';
import { gradeRank } from '../../domain/score/grade.ts';
import type { KeptModel } from '../models/models.ts';
import { newestOfMonth } from './read-month.ts';

const FILES_MAX = 2_000;

const Scored = z.object({ inputs: z.string(), grade: ScoreGrade, score: z.int() });

export async function scoreInShadow(champion: KeptModel, challenger: KeptModel, month: string): Promise<NonNullable<MonitorResult['shadow']>> {
  const scored = await database().many(Scored, sql`select inputs, grade, score from (${newestOfMonth(champion.versionId, month, FILES_MAX)}) chosen where inputs like '{%'`);
  const pairs = scored.map(({ inputs, grade, score }) => {
    const { score: otherScore, grade: otherGrade } = assess(challenger.model, CreditFile.parse(JSON.parse(inputs)));
    return { difference: otherScore - score, steps: gradeRank(grade) - gradeRank(otherGrade) };
  });
  const count = (holds: (steps: number) => boolean) => pairs.filter(({ steps }) => holds(steps)).length;
  const sum = pairs.reduce((total, { difference }) => total + difference, 0);
  return { firms: pairs.length, sameGrade: count((steps) => steps === 0), better: count((steps) => steps > 0), worse: count((steps) => steps < 0), meanDifference: pairs.length === 0 ? 0 : Math.round((10 * sum) / pairs.length) / 10 };
}
