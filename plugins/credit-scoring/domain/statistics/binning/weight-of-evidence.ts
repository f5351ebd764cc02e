/** What a bin says about good and bad: its weight of evidence, and what it adds to the information value. */

export interface Counts {
  good: number;
  bad: number;
}

/** Added to both classes of a bin that may hold only one of them (blanks, special codes). */
export const SMOOTHING = 0.5;

/** ln(share of all good ÷ share of all bad): positive is better than average. Needs both classes. */
export const weightOfEvidence = (bin: Counts, all: Counts): number => Math.log(bin.good / all.good / (bin.bad / all.bad));

/** For bins in which a class may be absent: never NaN, never infinite. */
export const smoothedWeight = (bin: Counts, all: Counts): number =>
  weightOfEvidence({ good: bin.good + SMOOTHING, bad: bin.bad + SMOOTHING }, { good: all.good + SMOOTHING, bad: all.bad + SMOOTHING });

/** A bin's part of the information value: (share of good − share of bad) × weight. */
export const informationOf = (bin: Counts, all: Counts, weight = weightOfEvidence(bin, all)): number =>
  bin.good + bin.bad === 0 ? 0 : (bin.good / all.good - bin.bad / all.bad) * weight;

export const addCounts = (bins: readonly Counts[]): Counts => ({
  good: bins.reduce((sum, { good }) => sum + good, 0),
  bad: bins.reduce((sum, { bad }) => sum + bad, 0),
});
