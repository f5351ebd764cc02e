/** What the platform has found for a firm by itself, and whether one wants to hear of it. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';

const Entry = z.object({ slug: z.string(), name: z.string(), isSure: z.boolean() });

const OwnList = z.object({
  /** Null until the firm has been matched for the first time. */
  matchedOn: IsoDay.nullable(),
  isPersonalised: z.boolean(),
  eligibleProducts: z.int(),
  possibleProducts: z.int(),
  eligiblePolicies: z.int(),
  possiblePolicies: z.int(),
  /** The most useful first; empty where personalisation is off. */
  products: z.array(Entry),
  policies: z.array(Entry),
});
export type OwnList = z.infer<typeof OwnList>;

export const listsApi = {
  readOwnList: endpoint({ method: 'GET', path: '/own-list', answer: OwnList }),
  /** 个人信息保护法 §24: of the person, not of the firm. */
  choosePersonalisation: endpoint({ method: 'PUT', path: '/own-choice', body: z.object({ isPersonalised: z.boolean() }), answer: z.object({ isPersonalised: z.boolean() }) }),
};
