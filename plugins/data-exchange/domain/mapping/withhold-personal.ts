/**
 * 征信业管理条例第14条: what a natural person earns, owns and pays in tax may be collected only when he or she was told of
 * the harm that may follow and agreed in writing. An individual business is a natural person.
 */
import { type FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { readUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { SourceSpec } from '../intake/source-spec.ts';

/** What the law names, by kind of fact: income, deposits, securities, real estate and tax amounts. A source may name more. */
const personalFields: Partial<Record<FactKind, string[]>> = {
  'tax-filing': ['amountFen'],
  invoice: ['netFen', 'taxFen'],
  'financial-statement': ['revenueFen', 'netProfitFen', 'cashFen', 'totalAssetsFen', 'equityFen'],
  asset: ['amountFen'],
};

export type Withheld = 'nothing' | 'values' | 'row';

/**
 * Takes the values out of the body; a fact that says nothing without them goes as a whole.
 *
 * @param consented codes of individual businesses whose owners have agreed
 */
export function withholdPersonal(uscc: string, body: Record<string, unknown>, { kind, naturalPersonColumns = personalFields[kind] ?? [] }: SourceSpec, consented: ReadonlySet<string>): Withheld {
  const there = naturalPersonColumns.filter((field) => body[field] !== null && body[field] !== undefined);
  if (there.length === 0 || consented.has(uscc) || !isIndividualBusiness(uscc)) return 'nothing';
  for (const field of there) body[field] = null;
  return factKinds[kind].body.safeParse(body).success ? 'values' : 'row';
}

const isIndividualBusiness = (uscc: string) => {
  const { departmentCode, categoryCode } = readUscc(uscc);
  return departmentCode === '9' && categoryCode === '2';
};
