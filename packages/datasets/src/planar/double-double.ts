/**
 * A number of about 106 bits as the unevaluated sum of two floats, the second at most half an ulp of the first.
 *
 * @see T. J. Dekker: A floating-point technique for extending the available precision. Numerische Mathematik
 * 18, 224-242, 1971.
 */
export type DoubleDouble = readonly [high: number, low: number];

/** The exact sum of two floats. */
export function sum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return [high, a - (high - part) + (b - part)];
}

/** The exact product of two floats below 2^996. */
export function product(a: number, b: number): DoubleDouble {
  const high = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return [high, a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2];
}

/** a + b, to about 105 bits. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = sum(a[0], b[0]);
  return normal(high, low + (a[1] + b[1]));
}

/** a b, to about 104 bits. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = product(a[0], b[0]);
  return normal(high, low + (a[0] * b[1] + a[1] * b[0]));
}

/** a / b for a float b, to about 104 bits. */
export function divide(a: DoubleDouble, b: number): DoubleDouble {
  const quotient = a[0] / b;
  const [high, low] = product(quotient, b);
  return normal(quotient, (a[0] - high - low + a[1]) / b);
}

function normal(high: number, low: number): DoubleDouble {
  const whole = high + low;
  return [whole, low - (whole - high)];
}

/** A float as the sum of two whose products are exact. */
function halves(a: number): DoubleDouble {
  const shifted = (2 ** 27 + 1) * a;
  const high = shifted - (shifted - a);
  return [high, a - high];
}
