/** Port: who keeps facts fills it (a flow); this plugin only asks what is on record about a firm. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';

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
}

let source: CreditFileSource = { readFacts: async () => [], readConnections: async () => [] };

export function setCreditFileSource(next: CreditFileSource): void {
  source = next;
}

export const creditFileSource = (): CreditFileSource => source;
