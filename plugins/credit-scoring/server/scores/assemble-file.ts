/** All that is on record of a firm today, as one credit file. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { CreditFile, WeightBases } from '../../contract/credit-file.ts';
import { fileOf } from '../../domain/file-of.ts';
import { creditFileSource } from '../credit-file-source.ts';
import { disputedFacts } from '../objections/disputed-facts.ts';
import type { FoundEnterprise } from './find-enterprise.ts';

/** `weightBases`: of the firm's last score, so that a new record never changes what the old ones weigh. */
export async function assembleFile({ documentId: _, ...enterprise }: FoundEnterprise, asOf: IsoDay, weightBases: WeightBases | undefined): Promise<CreditFile> {
  const [facts, connections, disputed] = await Promise.all([creditFileSource().readFacts(enterprise.uscc), creditFileSource().readConnections(enterprise.uscc), disputedFacts(enterprise.uscc)]);
  const marked = facts.map((fact) => ({ ...fact, disputedSince: disputed.get(fact.id) ?? null }));
  return fileOf(enterprise, asOf, inOrder(marked), new Set(connections.map(({ category }) => category)), weightBases);
}

/** Facts are a set; kept in one order, equal files have equal fingerprints. */
const inOrder = (facts: CreditFact[]): CreditFact[] => facts.toSorted((a, b) => (a.id.length - b.id.length || (a.id < b.id ? -1 : 1)));
