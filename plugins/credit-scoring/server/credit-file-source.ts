/** Port: who keeps facts fills it (a flow); this plugin only asks what is on record about a firm. */
import { Readable } from 'node:stream';
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { FactSources } from '@rongqiao/contracts/credit-fact-lines.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';

export interface Connection {
  category: CreditCategory;
  /** ISO 8601. */
  connectedAt: string;
  lastCollectedAt: string;
}

interface CreditFileSource {
  readFacts(uscc: string): Promise<CreditFact[]>;
  /** Categories in which somebody has ever reported about the firm. */
  readConnections(uscc: string): Promise<Connection[]>;
  /** Whether the institution has an open loan with the firm on record. */
  hasExposure(uscc: string, institutionId: string): Promise<boolean>;
  /** Sources in use, and facts in these categories that a natural person did not agree to. */
  countSources(categories: readonly string[]): Promise<{ sources: number; demoSources: number; uncoveredFacts: number }>;
  /** What the first two answer of many firms, as lines; replaced facts come without body and tell that their category was reported on. */
  copyFacts(tx: Transaction, usccs: readonly string[]): Promise<{ sources: FactSources; lines: Readable }>;
}

let source: CreditFileSource = {
  readFacts: async () => [],
  readConnections: async () => [],
  hasExposure: async () => false,
  countSources: async () => ({ sources: 0, demoSources: 0, uncoveredFacts: 0 }),
  copyFacts: async () => ({ sources: new Map(), lines: Readable.from([]) }),
};

export function setCreditFileSource(next: CreditFileSource): void {
  source = next;
}

export const creditFileSource = (): CreditFileSource => source;
