/** An application keeps what matching said that day; after a refusal matching is asked again, without what failed. */
import { setMatcher } from '@rongqiao/financing/server/applications/matcher.ts';
import { matchSome } from '@rongqiao/matching/server/match-some.ts';

export const matchApplications = (): void => setMatcher(matchSome);
