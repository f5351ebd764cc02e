/** What a firm's own people read: the newest assessment, made now when it is of an earlier day, and what went before. */
import { CreditCategory, publicCategories } from '@rongqiao/contracts/credit-category.ts';
import { categoryOf } from '@rongqiao/contracts/credit-fact.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import type { ConnectionState, KeptScore, PastScore, Worth } from '../../contract/scores.ts';
import type { ShownVerdict } from '../../contract/verdicts.ts';
import { type Connection, creditFileSource } from '../credit-file-source.ts';
import { threeVerdicts } from '../../domain/file/three-verdicts.ts';
import { readFile } from '../../domain/score/reading.ts';
import { worthOf } from '../../domain/worth/worth-of.ts';
import { modelVersion } from '../models/models.ts';
import { pricedProducts } from '../priced-products.ts';
import { projectsOf } from '../projects/enterprise-projects.ts';
import { enterpriseById, type FoundEnterprise } from './find-enterprise.ts';
import { type FirmScored, scoreFirm } from './score-firm.ts';
import { type ScoreRow, scoresWhere } from './score-row.ts';

const HISTORY_MAX = 24;

const noSuchFirm = problem(404, 'no-such-enterprise', '没有找到这家企业的登记信息，请联系平台客服。');
const nothingOnRecord = problem(409, 'nothing-on-record', '还没有任何来源报来这家企业的数据，暂时不能评价。来源接入后会自动评价。');

export async function ownFirm(enterpriseId: string): Promise<FoundEnterprise> {
  const enterprise = await enterpriseById(enterpriseId);
  if (!enterprise) throw new Refusal(noSuchFirm);
  return enterprise;
}

/** @throws Refusal `nothing-on-record` */
export async function insistOnScore(enterprise: FoundEnterprise): Promise<FirmScored> {
  const scored = await scoreFirm(enterprise, '查看时更新');
  if (!scored) throw new Refusal(nothingOnRecord);
  return scored;
}

export async function readOwnScore(enterpriseId: string): Promise<{ current: KeptScore | null; worth: Worth | null; verdicts: ShownVerdict[]; history: PastScore[]; connections: ConnectionState[] }> {
  const enterprise = await ownFirm(enterpriseId);
  const scored = await scoreFirm(enterprise, '查看时更新');
  return {
    current: scored ? await showScore(scored.row) : null,
    worth: scored ? await worthOfFirm(scored) : null,
    verdicts: scored ? await verdictsOfFirm(scored, enterprise.documentId) : [],
    history: await pastScores(enterprise.uscc),
    connections: connectionStates(scored?.file, await creditFileSource().readConnections(enterprise.uscc)),
  };
}

/** The last of each day, newest first. */
export async function pastScores(uscc: string): Promise<PastScore[]> {
  const rows = await scoresWhere(sql`id in (select distinct on (as_of) id from credit_scores where uscc = ${uscc} and seen_by is null order by as_of desc, computed_at desc) order by computed_at desc limit ${HISTORY_MAX}`);
  return rows.map(({ id, asOf, computedAt, because, assessment: { score, grade } }) => ({ id, asOf, computedAt, because, score, grade }));
}

export async function worthOfFirm({ row, file }: FirmScored): Promise<Worth> {
  const { model } = await modelVersion(row.modelVersionId);
  return worthOf(model, file, row.assessment, await pricedProducts());
}

export async function verdictsOfFirm({ row, file }: FirmScored, enterpriseId: string): Promise<ShownVerdict[]> {
  const { model } = await modelVersion(row.modelVersionId);
  return threeVerdicts(readFile(model, file), await projectsOf(enterpriseId));
}

export async function showScore(row: ScoreRow): Promise<KeptScore> {
  const { model } = await modelVersion(row.modelVersionId);
  const { id, asOf, computedAt, validUntil, modelHash, inputsHash, engine, because, assessment } = row;
  return { id, asOf, computedAt, validUntil, modelName: model.title, modelVersion: model.version, modelHash, inputsHash, engine, because, assessment };
}

export function connectionStates(file: CreditFile | undefined, connections: Connection[]): ConnectionState[] {
  const byCategory = new Map(connections.map((one) => [one.category, one]));
  return CreditCategory.options.map((category) => ({
    category,
    state: file?.categories[category] ?? (publicCategories.includes(category) ? 'connected' : 'not-connected'),
    connectedAt: byCategory.get(category)?.connectedAt ?? null,
    lastCollectedAt: byCategory.get(category)?.lastCollectedAt ?? null,
    facts: file?.facts.filter(({ kind, body }) => categoryOf(kind, body) === category).length ?? 0,
  }));
}
