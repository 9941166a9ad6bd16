/** Four elements at `x` as four float32. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function loadAsFloat32<From>(x: usize): v128 {
  if (isFloat<From>()) {
    const low = f32x4.demote_f64x2_zero(v128.load(x));
    const high = f32x4.demote_f64x2_zero(v128.load(x, 16));
    return v128.shuffle<i64>(low, high, 0, 2);
  }
  if (sizeof<From>() === 4) return f32x4.convert_i32x4_s(v128.load(x));
  const words = i16x8.extend_low_i8x16_u(v128.load32_zero(x));
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words));
}

/** `out[i, j] = x[i, j]` as another number type, with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function convert<From, To>(
  count: i32, n: i32, x: usize, xRow: isize, xStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  const s = <isize>sizeof<From>();
  const t = <isize>sizeof<To>();
  for (; count > 0; count--) {
    let p = x;
    let q = out;
    let left = n;
    if (sizeof<To>() === 4 && xStep === 1 && outStep === 1) {
      for (; left >= 4; left -= 4) {
        v128.store(q, loadAsFloat32<From>(p));
        p += 4 * s;
        q += 16;
      }
    }
    for (; left > 0; left--) {
      store<To>(q, <To>load<From>(p));
      p += xStep * s;
      q += outStep * t;
    }
    x += xRow * s;
    out += outRow * t;
  }
}
