/** Up to three float32 at `x`, with -infinity in the lanes beyond. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function loadPart(x: usize, count: i32): v128 {
  let lanes = v128.load_lane<f32>(x, f32x4.splat(-Infinity), 0);
  if (count > 1) lanes = v128.load_lane<f32>(x, lanes, 1, 4);
  if (count > 2) lanes = v128.load_lane<f32>(x, lanes, 2, 8);
  return lanes;
}

/** Writes the first one to three lanes. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function storePart(out: usize, lanes: v128, count: i32): void {
  v128.store_lane<f32>(out, lanes, 0);
  if (count > 1) v128.store_lane<f32>(out, lanes, 1, 4);
  if (count > 2) v128.store_lane<f32>(out, lanes, 2, 8);
}
