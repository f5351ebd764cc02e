/** Rows of demo data name the other side by its human code; the database wants its documentId. */
import type { ContentKey } from '@rongqiao/contracts/uids.ts';

/** Which type a relation leads to. */
export const relations: Record<string, ContentKey> = {
  relatedPolicies: 'policy',
  department: 'department',
  institution: 'institution',
  enterprise: 'enterprise',
  project: 'enterpriseProject',
};

/** Between rows of one type: written when all of them are there. */
export const relationsAmongThemselves: Partial<Record<ContentKey, string>> = { policy: 'mutualExclusions' };

export type Row = Record<string, unknown>;
/** documentIds by human code. */
export type Known = ReadonlyMap<string, string>;

/** The row with documentIds in place of codes; attributes that lead to its own type are left out. */
export function linked(row: Row, knownOf: (key: ContentKey) => Known, own: string | undefined): Row {
  const attributes = Object.entries(row).filter(([name]) => name !== own);
  return Object.fromEntries(attributes.map(([name, value]) => [name, relations[name] ? idsOf(value, knownOf(relations[name]), name) : value]));
}

export function idsOf(codes: unknown, known: Known, attribute: string): unknown {
  if (Array.isArray(codes)) return codes.map((code) => idsOf(code, known, attribute));
  if (codes === undefined || codes === null) return codes;
  const found = known.get(String(codes));
  if (!found) throw new Error(`${attribute} 指向的“${String(codes)}”不在库里`);
  return found;
}
