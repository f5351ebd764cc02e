import type { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import type { ProductKind } from '@rongqiao/contracts/product-kind.ts';

/** Which finance suits which stage: the paper's table, with what has come since (C8). */
export const stageKinds: Record<LifecycleStage, readonly ProductKind[]> = {
  startup: ['credit-loan', 'micro-loan', 'startup-guarantee-loan', 'tax-loan', 'financing-guarantee', 'angel-investment'],
  growth: ['working-capital-loan', 'credit-loan', 'tech-loan', 'ip-pledge-loan', 'finance-lease', 'collective-bond', 'private-equity', 'venture-capital', 'equity-crowdfunding', 'supply-chain-finance'],
  mature: ['working-capital-loan', 'fixed-asset-loan', 'commercial-paper', 'medium-term-note', 'collective-bond', 'trust-loan', 'private-equity', 'private-placement', 'main-board-listing', 'merger-acquisition'],
  shakeout: ['renewal-loan', 'receivable-finance', 'factoring', 'refinancing-bridge', 'working-capital-loan'],
  decline: ['renewal-loan', 'receivable-finance', 'factoring', 'refinancing-bridge', 'financing-advice'],
};
