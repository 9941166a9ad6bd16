import type { Generator } from "@gradkit/random";

/**
 * A number from the Beta(alpha, alpha) distribution: of two gamma variates, how much of their sum the first is.
 *
 * @see G. Marsaglia, W. W. Tsang: A simple method for generating gamma variables. ACM TOMS 26(3), 363-372, 2000.
 */
export function drawBeta(alpha: number, rng: Generator): number {
  // Logarithms, because for a small alpha both variates are often too small for a float.
  const [a, b] = [logGamma(alpha, rng), logGamma(alpha, rng)];
  return 1 / (1 + Math.exp(b - a));
}

/** The logarithm of a Gamma(alpha, 1) variate. */
function logGamma(alpha: number, rng: Generator): number {
  if (alpha < 1) {
    return logGamma(alpha + 1, rng) + Math.log(1 - rng.random()) / alpha;
  }
  const d = alpha - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = rng.normal();
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - rng.random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) {
      return Math.log(d * v);
    }
  }
}
