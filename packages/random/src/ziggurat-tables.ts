import { completeTable } from "./complete-table.ts";
import { EXPONENTIAL_SEED, EXPONENTIAL_W } from "./ziggurat-exponential-data.ts";
import { NORMAL_SEED, NORMAL_W } from "./ziggurat-normal-data.ts";

/** What a ziggurat of 256 rectangles needs to know about its density. */
export type ZigguratTable<Numbers extends Float64Array | Float32Array> = {
  /** An integer below `k[i]` lies inside rectangle i for certain. */
  readonly k: Float64Array;
  /** The abscissa is the integer times `w[i]`. */
  readonly w: Numbers;
  /** The density at the edge of rectangle i. */
  readonly f: Numbers;
};

/** The tables of all samplers. */
export type ZigguratTables = {
  readonly normal: ZigguratTable<Float64Array>;
  readonly normal32: ZigguratTable<Float32Array>;
  readonly exponential: ZigguratTable<Float64Array>;
};

let cached: ZigguratTables | undefined;

/**
 * NumPy's ziggurat tables, decoded at the first call.
 *
 * NumPy's float32 tables for the normal distribution are its float64 ones rounded (23 bits instead of 52).
 *
 * @example
 * zigguratTables().normal.f[0]; // 1
 *
 * @see George Marsaglia and Wai Wan Tsang, The Ziggurat Method for Generating Random Variables, 2000,
 * https://doi.org/10.18637/jss.v005.i08
 */
export function zigguratTables(): ZigguratTables {
  cached ??= decodeAll();
  return cached;
}

function decodeAll(): ZigguratTables {
  const normal = completeTable(NORMAL_W, NORMAL_SEED);
  const normal32 = {
    k: normal.k.map((k) => Math.round(k * 2 ** -29)),
    w: Float32Array.from(normal.w, (w) => w * 2 ** 29),
    f: Float32Array.from(normal.f),
  };
  const exponential = completeTable(EXPONENTIAL_W, EXPONENTIAL_SEED);
  return { normal, normal32, exponential };
}
