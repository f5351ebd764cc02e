/** What a firm has said about data that it disputed; only about facts that stand in the file. */
import type { CreditFile } from '../../contract/credit-file.ts';
import { statementsOnFacts } from '../objections/disputed-facts.ts';

export async function statementsOf({ enterprise, facts }: CreditFile): Promise<{ factId: string; text: string }[]> {
  const shown = new Set(facts.map(({ id }) => id));
  return (await statementsOnFacts(enterprise.uscc)).filter(({ factId }) => shown.has(factId)).map(({ factId, statement }) => ({ factId, text: statement }));
}
