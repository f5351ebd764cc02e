/** What can be disputed. Port: a flow asks `data-exchange`, which keeps the facts and knows who answers for them. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';

export interface FactWithOwner {
  fact: CreditFact;
  /** Who answers for its source; `platform`: the operator. */
  owner: { kind: 'department' | 'institution' | 'platform'; id: string };
}

interface FactsOnRecord {
  find(uscc: string, factId: string): Promise<FactWithOwner | undefined>;
  /** Lists, penalties, judgments. */
  publicRecords(uscc: string): Promise<CreditFact[]>;
}

let facts: FactsOnRecord | undefined;

export function useFactsOnRecord(next: FactsOnRecord): void {
  facts = next;
}

function known(): FactsOnRecord {
  if (!facts) throw new Error('no plugin says what is on record: see plugins/flows');
  return facts;
}

export const findDisputableFact = (uscc: string, factId: string) => known().find(uscc, factId);
export const listPublicRecords = (uscc: string) => known().publicRecords(uscc);
