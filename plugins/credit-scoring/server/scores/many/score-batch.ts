/** Files are put together, assessed and written down for a few hundred firms at once: to the letter as for each alone. */
import { hash } from 'node:crypto';
import { addDays } from '@rongqiao/contracts/values/period.ts';
import { assess } from '../../../domain/assess.ts';
import { canonicalJson } from '../../../domain/canonical-json.ts';
import { fileOf } from '../../../domain/file-of.ts';
import { fileJson, type FirmOnRecord, firmsOfLines } from '../../../domain/many/firms-of-lines.ts';
import { VALID_DAYS } from '../valid-days.ts';
import { type BatchToScore, DELIMITER, type FirmToScore, type ScoredBatch } from './batch.ts';

const text = new TextDecoder();

export function scoreBatch(batch: BatchToScore): ScoredBatch {
  const byUscc = new Map(batch.firms.map((firm) => [firm.enterprise.uscc, firm]));
  const onRecord = firmsOfLines(text.decode(batch.lines), batch.sources, (uscc) => byUscc.get(uscc)?.disputed);
  const validUntil = addDays(batch.asOf, VALID_DAYS);
  const rows: Uint8Array[] = [];
  let written = 0;
  let unchanged = 0;
  const otherGrade: string[] = [];
  for (const firm of batch.firms) {
    const record = onRecord.get(firm.enterprise.uscc) ?? nothing;
    if (record.facts.length === 0 && !firm.earlier) continue;
    const row = scoreFirm(batch, firm, record, validUntil);
    if (row === undefined) unchanged += 1;
    else {
      rows.push(...row.parts);
      written += 1;
      if (firm.earlier?.grade !== row.grade) otherGrade.push(firm.documentId);
    }
  }
  return { rows: Buffer.concat(rows), written, unchanged, otherGrade };
}

const nothing: FirmOnRecord = { facts: [], rendered: [], reportedOn: new Set() };

/** Undefined: its newest score says the same of the same records on the same day. */
function scoreFirm({ kept, asOf, because }: BatchToScore, { enterprise, documentId, earlier }: FirmToScore, { facts, rendered, reportedOn }: FirmOnRecord, validUntil: string): { parts: Uint8Array[]; grade: string } | undefined {
  const file = fileOf(enterprise, asOf, facts, reportedOn, earlier?.weightBases);
  // Long: encoded once, for its fingerprint and its column.
  const inputs = Buffer.from(fileJson(file, rendered));
  const inputsHash = hash('sha256', inputs);
  if (earlier?.inputsHash === inputsHash && earlier.modelHash === kept.sha256) return undefined;
  const assessment = assess(kept.model, file);
  const { engine, low, high, coveragePercent } = assessment.result;
  const before = [enterprise.uscc, documentId, asOf, kept.versionId, kept.sha256, engine, ''];
  const after = ['', inputsHash, canonicalJson(assessment), assessment.grade, assessment.score, low, high, coveragePercent, validUntil, because, earlier?.id ?? ''];
  return { parts: [Buffer.from(before.join(DELIMITER)), inputs, Buffer.from(`${after.join(DELIMITER)}\n`)], grade: assessment.grade };
}
