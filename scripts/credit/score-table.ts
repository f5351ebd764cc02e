/** What `score` writes beside each row, and `verify` computes again: texts, so that equal means equal to the last digit. */
import { type FileScore, scoreWithFile } from '../../plugins/credit-scoring/domain/statistics/cards/explain.ts';
import type { ModelFile } from '../../plugins/credit-scoring/domain/statistics/cards/model-file.ts';
import type { Value } from '../../plugins/credit-scoring/domain/statistics/cards/score.ts';
import { gradeOfScore } from '../../plugins/credit-scoring/domain/statistics/measures/reliability.ts';
import { readCategory, readNumber } from '../../plugins/credit-scoring/domain/statistics/sample/type-columns.ts';
import { columnNamed, type TextTable } from './read-table.ts';

/** In the order in which they are written. */
export const SCORE_COLUMNS = ['credit_score', 'credit_grade', 'credit_pd', 'credit_points', 'credit_reasons', 'credit_unseen', 'credit_model'] as const;

export function scoreTable(table: TextTable, file: ModelFile): string[][] {
  const parts = file.model.kind === 'logit' ? file.model.terms : file.model.factors;
  const readers = parts.map(({ column, kind }) => {
    const { texts } = columnNamed(table, column, '模型要用的');
    return { column, read: (row: number): Value => (kind === 'number' ? (readNumber(texts[row] as string) ?? Number.NaN) : readCategory(texts[row] as string)) };
  });
  return Array.from({ length: table.size }, (_, row) => toTexts(scoreWithFile(file, Object.fromEntries(readers.map(({ column, read }) => [column, read(row)]))), file));
}

function toTexts({ score, millionths, factors, losses }: FileScore, { sha256 }: ModelFile): string[] {
  return [
    String(score),
    gradeOfScore(score),
    (millionths / 1_000_000).toFixed(6),
    factors.map(({ column, points }) => `${column}:${short(points)}`).join(' '),
    losses.map(({ column, lost }) => `${column}:-${short(lost)}`).join(' '),
    factors.filter(({ isUnseen }) => isUnseen).map(({ column }) => column).join(' '),
    sha256,
  ];
}

/** A card's points are whole; those of a regression are not. */
const short = (points: number): string => (Number.isInteger(points) ? String(points) : points.toFixed(2));
