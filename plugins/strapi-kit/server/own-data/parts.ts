/** What belongs to a firm here, part by part: each plugin says its own. */
import type { Transaction } from '../database/in-transaction.ts';

export type OwnRow = Record<string, string | number | boolean | null>;

interface Part {
  /** Name of the sheet, at most 31 characters. */
  title: string;
  read(enterpriseId: string): Promise<OwnRow[]>;
}

interface Erasable {
  what: string;
  /** How many it erased. What a law keeps is not here. */
  erase(tx: Transaction, enterpriseId: string): Promise<number>;
}

const parts = new Map<string, Part>();
const erasables = new Map<string, Erasable>();

export const provideOwnData = (part: Part): void => void parts.set(part.title, part);
export const provideErasure = (erasable: Erasable): void => void erasables.set(erasable.what, erasable);

export const ownDataParts = (): Part[] => [...parts.values()];
export const erasableParts = (): Erasable[] => [...erasables.values()];
