/** 信用档案: every fact about the firm, with where it comes from; and what the what-if works on. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { ConnectionState } from '../../contract/scores.ts';
import { creditFileSource } from '../credit-file-source.ts';
import { championModel } from '../models/models.ts';
import { assembleFile } from './assemble-file.ts';
import { connectionStates, ownFirm } from './own-score.ts';
import { newestScore } from './score-row.ts';

export async function readOwnFile(enterpriseId: string, now = new Date()): Promise<{ facts: CreditFact[]; connections: ConnectionState[] }> {
  const enterprise = await ownFirm(enterpriseId);
  const file = await assembleFile(enterprise, chineseDayAt(now), undefined);
  return { facts: file.facts, connections: connectionStates(file, await creditFileSource().readConnections(enterprise.uscc)) };
}

/** As the newest score read it: the same file and model give the same score on the site. */
export async function readOwnInputs(enterpriseId: string, now = new Date()): Promise<{ file: CreditFile; model: CreditModel }> {
  const enterprise = await ownFirm(enterpriseId);
  const earlier = await newestScore(enterprise.uscc, null);
  const { model } = await championModel();
  return { file: await assembleFile(enterprise, chineseDayAt(now), earlier?.assessment.result.weightBases), model };
}
