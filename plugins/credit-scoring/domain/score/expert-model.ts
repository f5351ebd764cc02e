import type { CreditModel } from '../../contract/credit-model.ts';
import expertV1 from '../models/expert-v1.json' with { type: 'json' };

/** The published card. Tests hold the JSON to the contract, so nothing is parsed where it is used. */
export const expertModel = expertV1 as CreditModel;
