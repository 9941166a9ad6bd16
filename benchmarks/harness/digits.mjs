/** A number in three significant digits, without an exponent. */
export function digits(x) {
  const size = Math.floor(Math.log10(Math.abs(x)));
  return size >= 2 || x === 0 ? String(Math.round(x)) : x.toFixed(2 - size);
}
