/** Which adviser a question goes to: the topic must be hers and the place within her regions; then nearness decides. */
import { countryCode, isWithin, type RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { Topic } from '../contract/topics.ts';

export interface Candidate {
  id: string;
  organisationId: string;
  topics: readonly string[];
  regionCodes: readonly RegionCode[];
  /** Threads that wait for this adviser now. */
  waiting: number;
}

export interface Wanted {
  topic: Topic;
  regionCode: RegionCode;
  /** The institution that the question is about. */
  organisationId?: string | undefined;
  /** Those who have passed it on. */
  without?: readonly string[];
}

/** Best first: of the institution that is asked about, of the nearest place, with the least to do. */
export function rankAdvisers<T extends Candidate>(wanted: Wanted, candidates: readonly T[]): T[] {
  return candidates
    .filter(({ id, topics }) => topics.includes(wanted.topic) && !wanted.without?.includes(id))
    .map((candidate) => ({ candidate, nearness: nearnessOf(candidate.regionCodes, wanted.regionCode) }))
    .filter(({ nearness }) => nearness > 0)
    .sort(
      (one, other) =>
        Number(other.candidate.organisationId === wanted.organisationId) - Number(one.candidate.organisationId === wanted.organisationId) ||
        other.nearness - one.nearness ||
        one.candidate.waiting - other.candidate.waiting ||
        one.candidate.id.localeCompare(other.candidate.id),
    )
    .map(({ candidate }) => candidate);
}

/** Undefined: nobody, the operator's basket. */
export const chooseAdviser = <T extends Candidate>(wanted: Wanted, candidates: readonly T[]): T | undefined => rankAdvisers(wanted, candidates)[0];

/** The narrower the region that holds the place, the nearer; 0: none does. */
const nearnessOf = (regionCodes: readonly RegionCode[], place: RegionCode): number =>
  Math.max(0, ...regionCodes.filter((region) => isWithin(place, region)).map((region) => (region === countryCode ? 1 : region.replace(/(00){1,2}$/, '').length)));
