/** Distributions that intervals and tests need, to about twelve digits. */

/** ln Γ(x), x > 0: Lanczos, g = 7, nine terms. */
const LANCZOS = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = LANCZOS.reduce((total, term, at) => total + (at === 0 ? term : term / (x - 1 + at)), 0);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Chance that χ² with so many degrees of freedom is at least so large. */
export const chiSquareTail = (value: number, degrees: number): number => (value <= 0 || degrees < 1 ? 1 : upperGamma(degrees / 2, value / 2));

/** Chance that a standard normal is at most z. */
export const normalBelow = (z: number): number => (z < 0 ? 0.5 * upperGamma(0.5, (z * z) / 2) : 1 - 0.5 * upperGamma(0.5, (z * z) / 2));

/** Clopper and Pearson's interval for a share: never too narrow. */
export function binomialInterval(events: number, trials: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  return {
    low: events === 0 ? 0 : bisect((share) => betaBelow(share, events, trials - events + 1), tail, 0, 1),
    high: events >= trials ? 1 : bisect((share) => betaBelow(share, events + 1, trials - events), 1 - tail, 0, 1),
  };
}

/** Regularised incomplete beta: the chance that Beta(a, b) is at most x. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Lentz's continued fraction. */
function betaFraction(x: number, a: number, b: number): number {
  let [c, d] = [1, 1 / away(1 - ((a + b) * x) / (a + 1))];
  let result = d;
  for (let step = 1; step <= 500; step++) {
    for (const term of [(step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step)), (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1))]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      result *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

/** Regularised upper incomplete gamma: series below a + 1, continued fraction above. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let at = 1; at < 1000 && Math.abs(term) > Math.abs(sum) * 1e-16; at++) {
      term *= x / (a + at);
      sum += term;
    }
    return 1 - sum * front;
  }
  let [b, c] = [x + 1 - a, 1e300];
  let d = 1 / away(b);
  let result = d;
  for (let at = 1; at < 1000; at++) {
    const term = -at * (at - a);
    b += 2;
    d = 1 / away(term * d + b);
    c = away(b + term / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * result;
}

const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** Where a rising function reaches a value. */
function bisect(rising: (at: number) => number, value: number, low: number, high: number): number {
  let [left, right] = [low, high];
  for (let step = 0; step < 200 && right - left > 1e-15 * Math.max(1, Math.abs(left)); step++) {
    const middle = (left + right) / 2;
    if (rising(middle) < value) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
