/** A share with the limits between which the true one probably lies. */
export interface Interval {
  low: number;
  high: number;
}

/** The standard normal deviate that leaves 2.5 % at each side. */
const Z = 1.959963984540054;

/**
 * The 95 % confidence interval of a share after Wilson (Journal of the American Statistical Association 22, 1927;
 * method 3 in Newcombe, Statistics in Medicine 17, 1998), which stays within 0 and 1 and holds for small numbers.
 * @param count how many of `n`; n must be above 0.
 */
export function wilson(count: number, n: number): Interval {
  const share = count / n;
  const middle = share + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const whole = 1 + (Z * Z) / n;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
