/** Writes a report: what it says is composed, kept to the letter, drawn and signed, all or nothing. */
import { randomUUID } from 'node:crypto';
import { cmsSettings } from '@rongqiao/config';
import { creditModes } from '@rongqiao/contracts/credit-mode.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { ReportContent, ReportKind, ReportSection } from '../../contract/reports.ts';
import { assetReport } from '../../domain/reports/asset-report.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { creditReport } from '../../domain/reports/credit-report.ts';
import type { ReportSource } from '../../domain/reports/report-source.ts';
import { keepPaper } from '@rongqiao/strapi-kit/server/papers/keep-paper.ts';
import { modelVersion } from '../models/models.ts';
import { paperNumber } from '../paper-number.ts';
import { type ScoreRow, sha256 } from '../scores/score-row.ts';
import { reportPaper } from './report-paper.ts';
import { reportColumns, ReportRow } from './report-row.ts';

const composers: Record<ReportKind, (source: ReportSource) => ReportSection[]> = { credit: creditReport, asset: assetReport };
const prefixes: Record<ReportKind, 'XY' | 'ZC'> = { credit: 'XY', asset: 'ZC' };

export interface ReportWish {
  kind: ReportKind;
  source: ReportSource;
  score: ScoreRow;
  enterpriseId: string;
  /** As it stands on the report: 企业本人, or the reader's name. */
  madeFor: string;
  userId: number;
  /** The read through the gate under which it was made; null for the firm itself. */
  readId: string | null;
}

export async function makeReport({ kind, source, score, enterpriseId, madeFor, userId, readId }: ReportWish, now = new Date()): Promise<ReportRow> {
  const { model } = await modelVersion(score.modelVersionId);
  const { asOf, enterprise } = source.file;
  const content: ReportContent = {
    kind,
    number: paperNumber(prefixes[kind], asOf),
    enterpriseName: enterprise.name,
    asOf,
    madeAt: now.toISOString(),
    madeFor,
    model: { name: model.title, version: model.version, sha256: score.modelHash, engine: score.engine, inputsHash: score.inputsHash },
    foot: footOf(),
    sections: composers[kind](source),
  };
  const id = randomUUID();
  const paper = await reportPaper(content, verifyAddress(content.number));
  return keepPaper(paper, { owner: { kind: 'credit-report', id }, userId }, (tx, { documentId, paperHash }) =>
    tx.one(ReportRow, sql`insert into credit_reports (id, number, kind, uscc, enterprise_id, seen_by, score_id, content, content_hash, document_id, paper_hash, made_by, made_at, read_id)
      values (${id}, ${content.number}, ${kind}, ${enterprise.uscc}, ${enterpriseId}, ${score.seenBy}, ${score.id}, ${JSON.stringify(content)}::jsonb, ${sha256(canonicalJson(content))},
        ${documentId}, ${paperHash}, ${userId}, ${content.madeAt}, ${readId}) returning ${reportColumns}`),
  );
}

export const verifyAddress = (number: string): string => new URL(`/verify/${number}`, cmsSettings().PUBLIC_URL).href;

/** Under which standing it is given out: 征信业务管理办法 asks for the filing's number and bureau. */
export function footOf(): string {
  const { CREDIT_MODE, CREDIT_FILING_NUMBER, CREDIT_FILING_BUREAU, DEMO } = cmsSettings();
  const filing = creditModes[CREDIT_MODE].needsFiling ? `备案编号：${CREDIT_FILING_NUMBER}（${CREDIT_FILING_BUREAU}）。` : creditModes[CREDIT_MODE].foot;
  return `平台评价，仅供参考；不含人民银行征信报告，须由银行另行授权查询。${filing}${DEMO ? '演示数据，不具法律效力。' : ''}`;
}
