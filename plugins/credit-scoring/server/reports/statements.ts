/** What a firm has said about data that it disputed. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';

/** `categories`: only about facts of these. */
export async function statementsOf(_enterpriseId: string, _categories?: readonly CreditCategory[]): Promise<{ factId: string; text: string }[]> {
  return [];
}
