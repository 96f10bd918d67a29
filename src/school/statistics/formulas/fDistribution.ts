/** Coefficients of Lanczos’s approximation of the gamma function with g = 7, exact to some 15 digits. */
const LANCZOS = [
  ...[0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059],
  ...[12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7],
];

/** The natural logarithm of the gamma function, for x above 0.5. */
function logGamma(x: number): number {
  const at = x - 1;
  const sum = LANCZOS.slice(1).reduce((all, it, index) => all + it / (at + index + 1), LANCZOS[0] ?? 0);
  const t = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** What keeps a continued fraction from dividing by nothing. */
const TINY = 1e-300;

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), after Lentz. */
function fraction(a: number, b: number, x: number): number {
  const guard = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

/** The regularised incomplete beta function, 0 to 1. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/**
 * The value that an F-distributed variable stays below with a given chance, found by halving.
 * @param chance above 0 and below 1. @param first and @param second degrees of freedom, at least 1; they need not be whole.
 */
export function fQuantile(chance: number, first: number, second: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(first / 2, second / 2, middle) < chance) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (second * x) / (first * (1 - x));
}

/** How many standard errors lie on each side of a mean in its 95 % interval: t², with one freedom, is F. */
export const tQuantile95 = (freedom: number): number => Math.sqrt(fQuantile(0.95, 1, freedom));
