/** The first element of a window that is not before the image, counted from the window's start. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function firstInside(start: i32, dilation: i32): i32 {
  return start >= 0 ? 0 : (dilation - 1 - start) / dilation;
}

/** How many elements follow from there that are not beyond the image. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function countInside(start: i32, first: i32, size: i32, dilation: i32, length: i32): i32 {
  const at = start + first * dilation;
  return at >= length ? 0 : min(size - first, dilation === 1 ? length - at : (length - 1 - at) / dilation + 1);
}
