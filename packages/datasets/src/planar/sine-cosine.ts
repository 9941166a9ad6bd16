import { add, divide, multiply, product, type DoubleDouble } from "./double-double.ts";

/** Pi / 2 as the sum of three floats. */
const HALF_PI = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33] as const;

/** Enough terms for 100 bits up to pi / 4. */
const TERMS = 14;

/**
 * Sine and cosine, rounded correctly but for one case in many billions: the same bits in every runtime, and
 * those of a good C library, hence NumPy's, in all but about one value in 500. `Math.sin` differs between
 * engines, and from NumPy in one value in 30.
 *
 * @param angle - in radians
 */
export function sineCosine(angle: number): { sine: number; cosine: number } {
  if (!(Math.abs(angle) < 2 ** 30)) {
    return { sine: Math.sin(angle), cosine: Math.cos(angle) };
  }
  const quarters = Math.round(angle / HALF_PI[0]);
  const rest = HALF_PI.reduce<DoubleDouble>((left, part) => add(left, product(-quarters, part)), [angle, 0]);
  const square = multiply(rest, rest);
  const [sine] = multiply(rest, series(square, 1));
  const [cosine] = series(square, 0);
  switch (quarters & 3) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: -sine };
    case 2:
      return { sine: -sine, cosine: -cosine };
    default:
      return { sine: -cosine, cosine: sine };
  }
}

/** 1 - s/((o+1)(o+2)) (1 - s/((o+3)(o+4)) (1 - ...)): the cosine's series for o = 0, the sine's over x for 1. */
function series(square: DoubleDouble, offset: 0 | 1): DoubleDouble {
  let result: DoubleDouble = [1, 0];
  for (let term = TERMS; term >= 1; term--) {
    const last = 2 * term + offset;
    result = add([1, 0], divide(multiply(square, result), -last * (last - 1)));
  }
  return result;
}
