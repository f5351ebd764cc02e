/** Drift: where the index and the published content say different things. */

/** id → content hash */
export type Contents = ReadonlyMap<string, string>;

export interface Drift {
  /** Published, not in the index. */
  missing: string[];
  /** In the index, not published. */
  surplus: string[];
  /** In both, with another content. */
  different: string[];
}

/** `inFlight` are the documents whose change is known and not yet carried over: they are late, not lost. */
export function compareIndex(published: Contents, indexed: Contents, isInFlight: (id: string) => boolean): Drift {
  const settled = (contents: Contents) => [...contents].filter(([id]) => !isInFlight(id));
  return {
    missing: settled(published).flatMap(([id]) => (indexed.has(id) ? [] : [id])),
    surplus: settled(indexed).flatMap(([id]) => (published.has(id) ? [] : [id])),
    different: settled(published).flatMap(([id, hash]) => (indexed.has(id) && indexed.get(id) !== hash ? [id] : [])),
  };
}

export const driftCount = ({ missing, surplus, different }: Drift): number =>
  missing.length + surplus.length + different.length;
