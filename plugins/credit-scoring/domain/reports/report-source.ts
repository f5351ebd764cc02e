/** What a report is made of: nothing in here is looked up while it is written. */
import type { CreditFact, FactBody, FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import type { RiskNote } from '../../contract/risk-notes.ts';
import type { Assessment, ConnectionState, PastScore, Worth } from '../../contract/scores.ts';
import type { ShownVerdict } from '../../contract/verdicts.ts';

export interface ReportSource {
  file: CreditFile;
  assessment: Assessment;
  /** Earlier standings, newest first; only of what this reader has been shown. */
  past: PastScore[];
  worth: Worth;
  /** 规模, 运营状态, 发展前景, in this order. */
  verdicts: ShownVerdict[];
  connections: ConnectionState[];
  /** Statements that the firm added to disputed facts, by fact. */
  statements: { factId: string; text: string }[];
  /** 平台风险提示 in force: only for a lender that has money with the firm. */
  riskNotes?: Pick<RiskNote, 'cause' | 'evidence' | 'takesEffectOn' | 'endsOn' | 'answer'>[];
  /** Under what this is given out: 企业本人查询, or the consents of a reader. */
  basis: string;
}

export type FactOf<K extends FactKind> = Extract<CreditFact, { kind: K }> & { body: FactBody<K> };

/** Facts of one kind, in the order of their periods. */
export const factsOf = <K extends FactKind>({ facts }: CreditFile, kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind).toSorted((a, b) => (a.period < b.period ? -1 : Number(a.period > b.period)));
