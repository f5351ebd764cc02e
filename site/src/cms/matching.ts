import { Criteria } from '@rongqiao/contracts/criteria.ts';
import { type AudienceAnswer, type Matches, matchingApi, type OwnList } from '@rongqiao/matching/contract.ts';
import { encode } from 'zod';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

/** Nothing of who asks goes along: what is said about a firm is used for this answer only. */
export const findMatches = (visit: Visit, asked: { firm: object; wish: object }): Promise<CmsAnswer<Matches>> =>
  askEndpoint({ ...visit, sessionToken: undefined }, 'matching', matchingApi.findForVisitor, { body: asked });

/** For whom one acts: judged by what is on record about it. */
export const findOwnMatches = (visit: Visit, asked: { wish: object; words: object }): Promise<CmsAnswer<Matches>> => askEndpoint(visit, 'matching', matchingApi.findForOwnFirm, { body: asked });

/** What the platform has found for the firm one acts for. */
export const readOwnList = (visit: Visit): Promise<CmsAnswer<OwnList>> => askEndpoint(visit, 'matching', matchingApi.readOwnList);

export const choosePersonalisation = (visit: Visit, isPersonalised: boolean): Promise<CmsAnswer<{ isPersonalised: boolean }>> =>
  askEndpoint(visit, 'matching', matchingApi.choosePersonalisation, { body: { isPersonalised } });

/** How many firms a product would be for as it is written now. */
export const countAudience = (visit: Visit, { criteria, regionCode }: { criteria: Criteria; regionCode: string | null | undefined }): Promise<CmsAnswer<AudienceAnswer>> =>
  askEndpoint(visit, 'matching', matchingApi.countAudience, { body: { criteria: encode(Criteria, criteria), regionCode: regionCode ?? null } });
