import type { FinderState } from '../finders/finder-state.ts';

/** The questions of /loan again, with the answers in them; undefined until an amount is known. */
export const wishHref = ({ chosen }: FinderState): string | undefined =>
  chosen.amount?.length
    ? `/loan?${new URLSearchParams(asked.flatMap((key) => (chosen[key] ?? []).map((value): [string, string] => [key, value])))}`
    : undefined;

const asked = ['amount', 'term', 'guarantee', 'purpose', 'city', 'industry'];
