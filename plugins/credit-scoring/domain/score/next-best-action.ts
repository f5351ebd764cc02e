import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { NextBestAction } from '../../contract/score-result.ts';
import { settleFact, adviceFor } from '../what-if/settle-fact.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { gradeRank } from './grade.ts';
import { listSettleable } from './settleable.ts';

/** Of everything that could be settled today, the one thing that lifts the score most; null when nothing does. */
export function findNextBestAction(now: Evaluation): NextBestAction | null {
  const { reading } = now;
  const { model, file } = reading;
  let best: { after: Evaluation; factId: string; advice: string } | undefined;
  const settleable = listSettleable(now);
  for (const fact of settleable) {
    const facts = file.facts.map((other) => (other.id === fact.id ? settleFact(other, file.asOf) : other));
    const after = evaluate(model, { ...file, facts, weightBases: now.weightBases });
    if (isBetter(after, best?.after ?? now)) best = { after, factId: fact.id, advice: adviceFor(fact) };
  }
  if (!best) return stopTheFall(now, settleable);
  return {
    sentence: sentenceOf(now, best.after, best.advice),
    change: { kind: 'settle', factId: best.factId, on: file.asOf },
    scoreAfter: best.after.score,
    gradeAfter: best.after.grade,
  };
}

/** A late payment that is made today counts as late as it is; but each further day would cost. */
function stopTheFall(now: Evaluation, settleable: readonly CreditFact[]): NextBestAction | null {
  const oldest = settleable.find(({ kind }) => kind !== 'receivable');
  if (!oldest) return null;
  const sentence = `${adviceFor(oldest)}：今天分数不变，但不会再因拖延继续下降。`;
  return {
    sentence,
    change: { kind: 'settle', factId: oldest.id, on: now.reading.file.asOf },
    scoreAfter: now.score,
    gradeAfter: now.grade,
  };
}

function isBetter(one: Evaluation, other: Evaluation): boolean {
  return (
    (one.score - other.score ||
      gradeRank(other.grade) - gradeRank(one.grade) ||
      other.caps.length - one.caps.length ||
      one.beforeCaps.score - other.beforeCaps.score) > 0
  );
}

function sentenceOf(now: Evaluation, after: Evaluation, advice: string): string {
  const gain = after.score - now.score;
  if (gain === 0) return `${advice}：这是恢复评级要做的第一步，其他限制解除后才会反映到分数。`;
  const lifted = after.grade === now.grade ? '' : `，等级由${now.grade}升为${after.grade}`;
  return `${advice}，可增加${gain}分${lifted}。`;
}
