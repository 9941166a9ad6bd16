/** The remainder of a division rounded down, with the sign of the divisor, also where it is 0; NaN for a divisor of 0. */
export function flooredRemainder(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) {
    return b < 0 ? -0 : 0;
  }
  return rest < 0 === b < 0 ? rest : rest + b;
}

/**
 * The quotient rounded down. It goes by way of the remainder, which is exact: `Math.floor(a / b)` is one too many where
 * the quotient is rounded up to a whole number. A divisor of 0 gives `a / b`.
 */
export function flooredQuotient(a: number, b: number): number {
  if (b === 0) {
    return a / b;
  }
  const rest = a % b;
  const whole = (a - rest) / b - (rest !== 0 && rest < 0 !== b < 0 ? 1 : 0);
  // The subtraction above may have been rounded by less than one half.
  return whole === 0 ? (a / b) * 0 : Math.round(whole);
}
