/** The greatest common divisor of two positive numbers. */
export function gcd(a: i32, b: i32): i32 {
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
