import { firstNeeds } from './financing-needs/first.ts';
import { generatedNeeds } from './financing-needs/generated.ts';
import type { FinancingNeedSeed } from './seed-shapes.ts';

export const financingNeeds: FinancingNeedSeed[] = [...firstNeeds, ...generatedNeeds];
