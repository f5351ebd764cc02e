/** What departments report is what a firm is scored by: the file is filled, and scored anew when a batch changes it. */
import { setCreditFileSource } from '@rongqiao/credit-scoring/server/credit-file-source.ts';
import { rescoreFirms } from '@rongqiao/credit-scoring/server/scores/rescore.ts';
import { factsChanged } from '@rongqiao/data-exchange/contract.ts';
import { copyFacts } from '@rongqiao/data-exchange/server/facts/copy-facts.ts';
import { hasOpenLoan } from '@rongqiao/data-exchange/server/facts/has-open-loan.ts';
import { connectedCategories, readFacts } from '@rongqiao/data-exchange/server/facts/read-facts.ts';
import { countSources } from '@rongqiao/data-exchange/server/sources/count-sources.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

const flow = 'give-facts-to-credit-scoring';

export function giveFactsToCreditScoring(): void {
  setCreditFileSource({ readFacts: (uscc) => readFacts({ uscc }), readConnections: (uscc) => connectedCategories(uscc), copyFacts, countSources, hasExposure: hasOpenLoan });
  subscribe(factsChanged, flow, async ({ usccs }) => {
    await rescoreFirms(usccs, '数据更新');
  });
}
