/** What is on record about a firm: other plugins know it, a flow brings it here. */
import type { KnownFirm } from '../domain/known-profile.ts';

/** By the firm's id; undefined where it is not in the register. */
export type ReadKnownFirm = (enterpriseId: string) => Promise<KnownFirm | undefined>;

let read: ReadKnownFirm = () => Promise.resolve(undefined);

export const setKnownFirms = (source: ReadKnownFirm): void => {
  read = source;
};

export const readKnownFirm: ReadKnownFirm = (enterpriseId) => read(enterpriseId);
