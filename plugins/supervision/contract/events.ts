/** What supervision tells the others: in the past tense, with the transaction that did it. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';

export const alertRaised = { name: 'supervision-alert.raised', data: z.object({ alertId: z.uuid(), sentence: z.string(), regionCode: RegionCode }) };
