/** The facts of a firm as every view of them has to show them: what is disputed is marked, as of now. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { disputedFacts } from '@rongqiao/credit-scoring/server/objections/disputed-facts.ts';
import { readFacts } from '@rongqiao/data-exchange/server/facts/read-facts.ts';

export async function readMarkedFacts(uscc: string): Promise<CreditFact[]> {
  const [facts, marks] = await Promise.all([readFacts({ uscc }), disputedFacts(uscc)]);
  return marks.size === 0 ? facts : facts.map((fact) => ({ ...fact, disputedSince: marks.get(fact.id) ?? null }));
}
