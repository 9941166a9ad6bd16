/** A binary floating-point type of at most 16 bits. */
export interface SmallFloat {
  /** Bits of the exponent and of the fraction; with the sign they fill one or two bytes. */
  readonly exponentBits: number;
  readonly fractionBits: number;
  /** Whether the largest exponent holds numbers too, all but one pattern that is NaN, and there is no infinity. */
  readonly finite: boolean;
}

/** The small types that files have, by name. */
export const smallFloats = {
  float16: { exponentBits: 5, fractionBits: 10, finite: false },
  bfloat16: { exponentBits: 8, fractionBits: 7, finite: false },
  float8e5m2: { exponentBits: 5, fractionBits: 2, finite: false },
  float8e4m3: { exponentBits: 4, fractionBits: 3, finite: true },
} as const satisfies Record<string, SmallFloat>;

/** The number that bits stand for: exact, because every such number is a float32. */
export function decodeSmallFloat({ exponentBits, fractionBits, finite }: SmallFloat, bits: number): number {
  const largest = 2 ** exponentBits - 1;
  const exponent = (bits >> fractionBits) & largest;
  const fraction = bits & (2 ** fractionBits - 1);
  const sign = (bits >> (exponentBits + fractionBits)) & 1 ? -1 : 1;
  if (exponent === largest && (!finite || fraction === 2 ** fractionBits - 1)) {
    return !finite && fraction === 0 ? sign * Infinity : NaN;
  }
  const bias = 2 ** (exponentBits - 1) - 1;
  return exponent === 0
    ? sign * fraction * 2 ** (1 - bias - fractionBits)
    : sign * (1 + fraction * 2 ** -fractionBits) * 2 ** (exponent - bias);
}

/**
 * The bits of the nearest number of the type, the even one of two equally near, as IEEE 754 has it. What is too large
 * becomes infinity, or NaN where the type has none.
 */
export function encodeSmallFloat({ exponentBits, fractionBits, finite }: SmallFloat, value: number): number {
  const bias = 2 ** (exponentBits - 1) - 1;
  const sign = (value < 0 || Object.is(value, -0) ? 1 : 0) << (exponentBits + fractionBits);
  const patternsOfNumbers = finite
    ? 2 ** (exponentBits + fractionBits) - 1
    : (2 ** exponentBits - 1) << fractionBits;
  if (Number.isNaN(value)) {
    return finite ? patternsOfNumbers : patternsOfNumbers + 2 ** (fractionBits - 1);
  }
  const size = Math.abs(value);
  const smallest = 1 - bias;
  // log2 may be one off at the edge of a power of two, which the comparison mends.
  let exponent = size === 0 ? smallest : Math.max(smallest, Math.min(bias + 2, Math.floor(Math.log2(size))));
  if (exponent > smallest && size < 2 ** exponent) {
    exponent--;
  } else if (size >= 2 ** (exponent + 1) && exponent < bias + 2) {
    exponent++;
  }
  const steps = roundHalfEven(size * 2 ** (fractionBits - exponent));
  // The patterns of all positive numbers count up, so a fraction that rounds up to the next power carries by itself.
  const pattern = steps + (exponent - smallest) * 2 ** fractionBits;
  return sign | Math.min(pattern, patternsOfNumbers);
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}
