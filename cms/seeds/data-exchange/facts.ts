/** Everything on record about the firms of the demo. The same day gives the same facts. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { enterprises } from '../enterprises.ts';
import { turn } from '../turn.ts';
import { conducts, ownConduct } from './conduct.ts';
import { creditFacts } from './facts/credit.ts';
import { eventFacts } from './facts/events.ts';
import { monthlyFacts } from './facts/monthly.ts';
import type { SeedFact, Subject } from './facts/subject.ts';
import { yearlyFacts } from './facts/yearly.ts';

const FIRMS = 40;

/** The first is 沈阳精锻, the firm of the demo accounts. */
export const factsOnRecord = (today: IsoDay): SeedFact[] => enterprises.slice(0, FIRMS).flatMap((firm, n) => factsAbout({ firm, conduct: n === 0 ? ownConduct : turn(conducts, n), today }));

const factsAbout = (subject: Subject): SeedFact[] => [...monthlyFacts(subject), ...yearlyFacts(subject), ...eventFacts(subject), ...creditFacts(subject)];
