/** Scores a firm by all that is on record about it today, and keeps what came of it. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import { assess } from '../../domain/assess.ts';
import { asCaller } from '../as-caller.ts';
import { championModel } from '../models/models.ts';
import { assembleFile } from './assemble-file.ts';
import type { FoundEnterprise } from './find-enterprise.ts';
import { keepScore, newestScore, type ScoreRow } from './score-row.ts';

export interface FirmScored {
  row: ScoreRow;
  file: CreditFile;
}

/** Undefined while no source has reported anything about the firm. */
export async function scoreFirm(enterprise: FoundEnterprise, because: string, now = new Date()): Promise<FirmScored | undefined> {
  const kept = await championModel();
  const earlier = await newestScore(enterprise.uscc, null, database());
  const file = await assembleFile(enterprise, chineseDayAt(now), earlier?.assessment.result.weightBases);
  if (file.facts.length === 0 && !earlier) return undefined;
  const assessment = assess(kept.model, file);
  const row = await asCaller((tx) => keepScore(tx, { file, assessment, kept, enterpriseId: enterprise.documentId, seenBy: null, because }));
  return { row, file };
}
