/**
 * Withdrawal and dispute never improve what a lender sees. Court and list items keep their effect until their source
 * corrects them; a disputed item of any other kind is looked at both ways, and the lower one stands.
 */
import { publicCategories } from '@rongqiao/contracts/credit-category.ts';
import { type CreditFact, categoryOf } from '@rongqiao/contracts/credit-fact.ts';
import type { CategoryState, CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { ScoreGrade, ScoreResult } from '../../contract/score-result.ts';
import { evaluate } from './evaluate.ts';
import { worseGrade } from './grade.ts';
import { scoreCredit } from './score-credit.ts';

export interface View {
  score: number;
  grade: ScoreGrade;
  coveragePercent: number;
}

export interface Standing extends View {
  /** The score of what is open to the reader now, disputed items counted; the view itself is what gates and limits use. */
  now: ScoreResult;
  /** The same without what is disputed; absent when nothing is. */
  withoutDisputed: View | undefined;
  /** With every source that was ever open, as it was last seen; absent when none was withdrawn. */
  everythingSeen: View | undefined;
  /** Why the standing is below the score of now; empty when nothing is disputed or withdrawn. */
  sentences: string[];
}

/**
 * @param lastSeen facts of withdrawn sources as they were when they were last open; the caller keeps them for this alone
 */
export function standingOf(model: CreditModel, file: CreditFile, lastSeen: readonly CreditFact[] = []): Standing {
  const now = scoreCredit(model, file);
  const seen = withEverythingSeen(file, lastSeen);
  const viewOf = (view: CreditFile | undefined): View | undefined => view && lookAt(model, view);
  const withoutDisputed = viewOf(withoutDisputedFacts(file));
  const everythingSeen = viewOf(seen);
  const views = [now, withoutDisputed, everythingSeen, viewOf(seen && withoutDisputedFacts(seen))].filter(
    (view) => view !== undefined,
  );
  return {
    score: Math.min(...views.map(({ score }) => score)),
    grade: views.map(({ grade }) => grade).reduce(worseGrade),
    coveragePercent: Math.min(...views.map((view) => view.coveragePercent)),
    now,
    withoutDisputed,
    everythingSeen,
    sentences: explain(now, withoutDisputed, everythingSeen),
  };
}

function lookAt(model: CreditModel, file: CreditFile): View {
  const { score, grade, coveragePercent } = evaluate(model, file);
  return { score, grade, coveragePercent };
}

/** The ways to look at a file of which the lowest stands: as it is, without what is disputed, with everything seen. */
export function everyView(file: CreditFile, lastSeen: readonly CreditFact[]): [CreditFile, ...CreditFile[]] {
  const seen = withEverythingSeen(file, lastSeen);
  const others = [withoutDisputedFacts(file), seen, seen && withoutDisputedFacts(seen)];
  return [file, ...others.filter((view) => view !== undefined)];
}

function withoutDisputedFacts(file: CreditFile): CreditFile | undefined {
  const kept = file.facts.filter((fact) => !fact.disputedSince || isPublic(fact));
  return kept.length === file.facts.length ? undefined : { ...file, facts: kept };
}

function withEverythingSeen(file: CreditFile, lastSeen: readonly CreditFact[]): CreditFile | undefined {
  const states = Object.entries(file.categories);
  if (!states.some(([, state]) => state === 'withdrawn')) return undefined;
  const categories = Object.fromEntries(
    states.map(([category, state]) => [category, state === 'withdrawn' ? 'connected' : state]),
  ) as Record<keyof CreditFile['categories'], CategoryState>;
  const known = new Set(file.facts.map(({ id }) => id));
  return { ...file, categories, facts: [...file.facts, ...lastSeen.filter(({ id }) => !known.has(id))] };
}

const isPublic = (fact: CreditFact): boolean => publicCategories.includes(categoryOf(fact.kind, fact.body));

function explain(now: ScoreResult, withoutDisputed: View | undefined, everythingSeen: View | undefined): string[] {
  const sentences: string[] = [];
  if (withoutDisputed)
    sentences.push(
      `有异议处理中的记录：计入时${now.score}分（${now.grade}），不计入时${withoutDisputed.score}分（${withoutDisputed.grade}），准入按较低者。`,
    );
  if (everythingSeen)
    sentences.push(
      `有数据授权已撤回：等级不高于撤回前的${everythingSeen.grade}（${everythingSeen.score}分），重新授权后更新。`,
    );
  return sentences;
}
