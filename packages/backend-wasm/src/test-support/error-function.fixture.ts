/**
 * The error function: below 1.25 by a series of positive terms, `erf x = 2 / sqrt(pi) e^(-x^2) sum_n 2^n x^(2n+1) / (2n+1)!!`,
 * and beyond by a continued fraction, `1 - erf x = e^(-x^2) / sqrt(pi) / (x + 1/2 / (x + 2/2 / (x + 3/2 / ...)))`.
 */
export function errorFunction(x: number): number {
  if (!(Math.abs(x) < 6)) {
    return Math.sign(x);
  }
  const power = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (Math.abs(x) > 1.25) {
    let fraction = 0;
    for (let n = 400; n > 0; n--) {
      fraction = n / 2 / (Math.abs(x) + fraction);
    }
    return Math.sign(x) * (1 - power / (Math.abs(x) + fraction));
  }
  let term = x;
  let sum = x;
  for (let n = 1; n < 60; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return 2 * power * sum;
}
