import { type Matches, matchingApi } from '@rongqiao/matching/contract.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

/** Nothing of who asks goes along: what is said about a firm is used for this answer only. */
export const findMatches = (visit: Visit, asked: { firm: object; wish: object }): Promise<CmsAnswer<Matches>> =>
  askEndpoint({ ...visit, sessionToken: undefined }, 'matching', matchingApi.findForVisitor, { body: asked });

/** For whom one acts: judged by what is on record about it. */
export const findOwnMatches = (visit: Visit, asked: { wish: object; words: object }): Promise<CmsAnswer<Matches>> => askEndpoint(visit, 'matching', matchingApi.findForOwnFirm, { body: asked });
