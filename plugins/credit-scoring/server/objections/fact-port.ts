/** What can be disputed. Port: a flow asks `data-exchange`, which keeps the facts and knows who answers for them. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';

export interface FactWithOwner {
  fact: CreditFact;
  /** Who answers for its source; `platform`: the operator. */
  owner: { kind: 'department' | 'institution' | 'platform'; id: string };
}

type FindFact = (uscc: string, factId: string) => Promise<FactWithOwner | undefined>;

let findFact: FindFact | undefined;

export function useDisputableFacts(find: FindFact): void {
  findFact = find;
}

export function findDisputableFact(uscc: string, factId: string): Promise<FactWithOwner | undefined> {
  if (!findFact) throw new Error('no plugin says what is on record: see plugins/flows');
  return findFact(uscc, factId);
}
