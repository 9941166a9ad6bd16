/** The distance between neighbouring numbers around `x`, of `digits` binary digits and a least exponent. */
export function ulpOf(x: number, dtype: "float32" | "float64"): number {
  const [digits, least] = dtype === "float32" ? [24, -126] : [53, -1022];
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** least) {
    return 2 ** (least - digits + 1);
  }
  const exponent = Math.floor(Math.log2(magnitude));
  const below = magnitude < 2 ** exponent ? 1 : magnitude >= 2 ** (exponent + 1) ? -1 : 0;
  return 2 ** (exponent - below - digits + 1);
}
