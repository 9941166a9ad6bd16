/**
 * The error function of one number, to about 1e-16 relative, by Cody's rational approximations: a quotient of
 * polynomials in `x^2` up to 0.46875, and one less {@link complementaryErrorFunction} above.
 *
 * @see Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23, 1969.
 */
export function errorFunction(x: number): number {
  const size = Math.abs(x);
  if (size <= middle) {
    return nearZero(x);
  }
  return Math.sign(x) * (1 - upperTail(size));
}

/** One less {@link errorFunction}, as precise in the upper tail, where it is tiny, as elsewhere. */
export function complementaryErrorFunction(x: number): number {
  if (Math.abs(x) <= middle) {
    return 1 - nearZero(x);
  }
  return x < 0 ? 2 - upperTail(-x) : upperTail(x);
}

/** Where the approximation around 0 ends. */
const middle = 0.46875;

/** `erf(x)` for `|x| <= 0.46875`. */
function nearZero(x: number): number {
  const s = x * x;
  const p =
    (((0.18577770618460315 * s + 3.1611237438705655) * s + 113.86415415105016) * s + 377.485237685302) * s +
    3209.3775891384694;
  const q =
    (((s + 23.601290952344122) * s + 244.02463793444417) * s + 1282.6165260773723) * s + 2844.236833439171;
  return (x * p) / q;
}

/** `erfc(x)` for `x > 0.46875`, and NaN for NaN. */
function upperTail(x: number): number {
  if (x > 28) {
    // Smaller than the smallest number.
    return 0;
  }
  // x^2 is split, because rounding it would spoil the exponential: the square of the first part is exact.
  const rough = Math.trunc(x * 16) / 16;
  const scale = Math.exp(-rough * rough) * Math.exp(-(x - rough) * (x + rough));
  return scale * (x <= 4 ? scaledMiddle(x) : scaledFar(x));
}

/** `e^(x^2) erfc(x)` for `0.46875 < x <= 4`. */
function scaledMiddle(x: number): number {
  const p =
    (((((((2.1531153547440383e-8 * x + 0.5641884969886701) * x + 8.883149794388377) * x + 66.11919063714163) *
      x +
      298.6351381974001) *
      x +
      881.952221241769) *
      x +
      1712.0476126340707) *
      x +
      2051.0783778260716) *
      x +
    1230.3393547979972;
  const q =
    (((((((x + 15.744926110709835) * x + 117.6939508913125) * x + 537.1811018620099) * x +
      1621.3895745666903) *
      x +
      3290.7992357334597) *
      x +
      4362.619090143247) *
      x +
      3439.3676741437216) *
      x +
    1230.3393548037495;
  return p / q;
}

/** `e^(x^2) erfc(x)` for `x > 4`. */
function scaledFar(x: number): number {
  const s = 1 / (x * x);
  const p =
    ((((0.016315387137302097 * s + 0.30532663496123236) * s + 0.36034489994980445) * s +
      0.12578172611122926) *
      s +
      0.016083785148742275) *
      s +
    0.0006587491615298378;
  const q =
    ((((s + 2.568520192289822) * s + 1.8729528499234673) * s + 0.5279051029514285) * s +
      0.06051834131244132) *
      s +
    0.0023352049762686918;
  const inverseRootOfPi = 0.5641895835477563;
  return (inverseRootOfPi - (s * p) / q) / x;
}
