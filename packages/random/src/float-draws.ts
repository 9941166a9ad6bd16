import { checkScale, checkSize, checkSpan } from "./check.ts";
import { nextFloat } from "./next-float.ts";
import type { Pcg64 } from "./pcg64.ts";
import { standardExponential } from "./standard-exponential.ts";
import { standardNormal } from "./standard-normal.ts";
import { standardNormal32 } from "./standard-normal32.ts";
import { zigguratTables } from "./ziggurat-tables.ts";

/** The precision that numbers are drawn in; float32 takes half the bits, so it is another stream of numbers. */
export type FloatType = "float64" | "float32";

/**
 * The continuous distributions of `Generator`.
 *
 * Every method returns one number without a `size`, and a typed array of `size` numbers with it.
 */
export abstract class FloatDraws {
  protected abstract readonly bits: Pcg64;

  /**
   * Uniform numbers from [0, 1): multiples of 2^-53, or of 2^-24 as float32.
   *
   * @param size - how many, a whole number of at least 0; one number when missing.
   * @param dtype - the precision they are drawn in.
   * @throws RangeError for any other size.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(42).random(); // 0.7739560485559633
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.random.html
   */
  random(size?: undefined, dtype?: FloatType): number;
  random(size: number, dtype?: "float64"): Float64Array;
  random(size: number, dtype: "float32"): Float32Array;
  random(size?: number, dtype: FloatType = "float64"): number | Float64Array | Float32Array {
    if (size === undefined) {
      return dtype === "float32" ? nextFloat(this.bits) : this.bits.nextDouble();
    }
    return this.fillRandom(newArray(size, dtype));
  }

  /**
   * Fills an array with uniform numbers from [0, 1), drawn in the array's precision: NumPy's `random(out=out)`.
   *
   * @returns the same array.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(0).fillRandom(new Float32Array(4));
   */
  fillRandom<Out extends Float64Array | Float32Array>(out: Out): Out {
    const bits = this.bits;
    const single = out instanceof Float32Array;
    for (let i = 0; i < out.length; i++) {
      out[i] = single ? nextFloat(bits) : bits.nextDouble();
    }
    return out;
  }

  /**
   * Uniform numbers from [low, high): low + (high - low) u with u from `random`.
   *
   * @param low - finite.
   * @param high - finite, at least `low`.
   * @param size - how many; one number when missing.
   * @throws RangeError when a bound is not finite or when `high` is below `low`.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(12345).uniform(-10, 10); // -5.453279550656607
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.uniform.html
   */
  uniform(low?: number, high?: number, size?: undefined): number;
  uniform(low: number | undefined, high: number | undefined, size: number): Float64Array;
  uniform(low = 0, high = 1, size?: number): number | Float64Array {
    if (size === undefined) {
      checkOrder(low, high);
      return low + (high - low) * this.bits.nextDouble();
    }
    return this.fillUniform(new Float64Array(checkSize(size)), low, high);
  }

  /**
   * Fills an array with the numbers of `uniform(low, high, out.length)`, rounded to the array's precision.
   *
   * @returns the same array.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(0).fillUniform(new Float32Array(784 * 300), -0.04, 0.04);
   */
  fillUniform<Out extends Float64Array | Float32Array>(out: Out, low = 0, high = 1): Out {
    checkOrder(low, high);
    const bits = this.bits;
    const span = high - low;
    for (let i = 0; i < out.length; i++) {
      out[i] = low + span * bits.nextDouble();
    }
    return out;
  }

  /**
   * Normally distributed numbers of mean 0 and variance 1: density exp(-x^2 / 2) / sqrt(2 pi).
   *
   * @param size - how many; one number when missing.
   * @param dtype - the precision they are drawn in.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(42).standardNormal(); // 0.30471707975443135
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.standard_normal.html
   */
  standardNormal(size?: undefined, dtype?: FloatType): number;
  standardNormal(size: number, dtype?: "float64"): Float64Array;
  standardNormal(size: number, dtype: "float32"): Float32Array;
  standardNormal(size?: number, dtype: FloatType = "float64"): number | Float64Array | Float32Array {
    if (size === undefined) {
      const { normal, normal32 } = zigguratTables();
      return dtype === "float32" ? standardNormal32(this.bits, normal32) : standardNormal(this.bits, normal);
    }
    return this.fillStandardNormal(newArray(size, dtype));
  }

  /**
   * Fills an array with standard normal numbers, drawn in the array's precision: NumPy's
   * `standard_normal(out=out)`.
   *
   * @returns the same array.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(0).fillStandardNormal(new Float32Array(4));
   */
  fillStandardNormal<Out extends Float64Array | Float32Array>(out: Out): Out {
    const bits = this.bits;
    const { normal, normal32 } = zigguratTables();
    const single = out instanceof Float32Array;
    for (let i = 0; i < out.length; i++) {
      out[i] = single ? standardNormal32(bits, normal32) : standardNormal(bits, normal);
    }
    return out;
  }

  /**
   * Normally distributed numbers: loc + scale z with z from `standardNormal`.
   *
   * @param loc - the mean.
   * @param scale - the standard deviation, at least 0.
   * @param size - how many; one number when missing.
   * @throws RangeError when `scale` is negative.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * const weights = rng(0).normal(0, 0.01, 784 * 300);
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.normal.html
   */
  normal(loc?: number, scale?: number, size?: undefined): number;
  normal(loc: number | undefined, scale: number | undefined, size: number): Float64Array;
  normal(loc = 0, scale = 1, size?: number): number | Float64Array {
    if (size === undefined) {
      checkScale(scale);
      return loc + scale * standardNormal(this.bits, zigguratTables().normal);
    }
    return this.fillNormal(new Float64Array(checkSize(size)), loc, scale);
  }

  /**
   * Fills an array with the numbers of `normal(loc, scale, out.length)`, rounded to the array's precision.
   *
   * For a `Float32Array` these are NumPy's `normal(loc, scale, n).astype(np.float32)`, not its float32 stream.
   *
   * @returns the same array.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(0).fillNormal(new Float32Array(784 * 300), 0, 0.01);
   */
  fillNormal<Out extends Float64Array | Float32Array>(out: Out, loc = 0, scale = 1): Out {
    checkScale(scale);
    const bits = this.bits;
    const { normal } = zigguratTables();
    for (let i = 0; i < out.length; i++) {
      out[i] = loc + scale * standardNormal(bits, normal);
    }
    return out;
  }

  /**
   * Exponentially distributed numbers: density exp(-x / scale) / scale for x of at least 0.
   *
   * @param scale - the mean, at least 0.
   * @param size - how many; one number when missing.
   * @throws RangeError when `scale` is negative.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(42).exponential(); // 2.4042086039659947
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.exponential.html
   */
  exponential(scale?: number, size?: undefined): number;
  exponential(scale: number | undefined, size: number): Float64Array;
  exponential(scale = 1, size?: number): number | Float64Array {
    checkScale(scale);
    const { exponential } = zigguratTables();
    if (size === undefined) {
      return scale * standardExponential(this.bits, exponential);
    }
    const out = new Float64Array(checkSize(size));
    for (let i = 0; i < out.length; i++) {
      out[i] = scale * standardExponential(this.bits, exponential);
    }
    return out;
  }
}

function newArray(size: number, dtype: FloatType): Float64Array | Float32Array {
  return dtype === "float32" ? new Float32Array(checkSize(size)) : new Float64Array(checkSize(size));
}

function checkOrder(low: number, high: number): void {
  checkSpan(low, high);
  if (high < low) {
    throw new RangeError(`low is ${low} and high is ${high}, but high must be at least low. Swap them.`);
  }
}
