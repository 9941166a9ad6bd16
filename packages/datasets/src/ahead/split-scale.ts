/** The two parts of a scale. */
export interface SplitScale {
  readonly high: number;
  readonly low: number;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * A scale as the sum of two float32, the first with 16 bits of precision, such that every byte times the first is exact and
 * the sum of both products is the byte times the scale, rounded once. Undefined where a byte would come out
 * differently in its last bit, which all of them are tried for.
 */
export function splitScale(scale: number): SplitScale | undefined {
  if (!(Math.abs(scale) < 1e30)) {
    return undefined;
  }
  float[0] = scale;
  bits[0]! &= ~0xff;
  const high = float[0];
  const low = Math.fround(scale - high);
  for (let byte = 0; byte < 256; byte++) {
    const sum = Math.fround(Math.fround(byte * high) + Math.fround(byte * low));
    if (!Object.is(sum, Math.fround(byte * scale))) {
      return undefined;
    }
  }
  return { high, low };
}
