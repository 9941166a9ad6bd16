import type { Dataset } from "../dataset.ts";
import { forEachChunk } from "../views/for-each-chunk.ts";
import { rowWidth } from "../views/row-width.ts";
import { requireMeasured } from "./require-measured.ts";
import { rowTransform } from "./row-transform.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";
import type { Transform } from "./transform.ts";

/** How {@link whiten} turns features. */
export interface WhitenOptions {
  /** `pca` gives principal components, the largest first; `zca` turns them back, so images stay images. Default `pca`. */
  readonly kind?: "pca" | "zca";
  /** How many principal components are kept; default all. With `zca` the others become 0 before turning back. */
  readonly components?: number;
  /** Added to the variances, so that directions in which nothing varies are not blown up. Default 1e-5. */
  readonly epsilon?: number;
}

/** State of {@link whiten}. */
export interface WhitenState {
  readonly mean: readonly number[];
  /** The matrix W, row after row, each as long as `mean`. */
  readonly matrix: readonly number[];
  /** The variances in the principal directions, the largest first: how much each component explains. */
  readonly variances: readonly number[];
}

/**
 * Makes features uncorrelated with variance 1: x' = W (x - mean). With the eigenvectors V (rows) and eigenvalues λ of
 * the covariance, W = diag(λ + epsilon)^(-1/2) V for `pca`, and Vᵀ times that for `zca`.
 *
 * Takes n³ operations for n features, a second for 500.
 *
 * @throws RangeError when an option is out of range, or on fitting a set without rows
 * @example
 * import { spiral, whiten } from "@gradkit/datasets";
 * const pca = whiten({ components: 1 });
 * const state = pca.fit(spiral());
 * console.log(pca.apply(spiral(), state).featureShape, state.matrix.length); // [ 1 ] 2
 * @see A. Kessy, A. Lewin, K. Strimmer: Optimal whitening and decorrelation. The American Statistician 72(4), 2018.
 */
export function whiten({
  kind = "pca",
  components,
  epsilon = 1e-5,
}: WhitenOptions = {}): Transform<WhitenState> {
  if (components !== undefined && !(Number.isInteger(components) && components >= 1)) {
    throw new RangeError(`whiten: components is ${components}; it must be a whole number of at least 1.`);
  }
  if (!(epsilon >= 0 && epsilon < Infinity)) {
    throw new RangeError(`whiten: epsilon is ${epsilon}; it must be a finite number of at least 0.`);
  }
  return rowTransform<WhitenState>({
    name: "whiten",
    fit: (dataset) => {
      const width = rowWidth(dataset);
      if (components !== undefined && components > width) {
        throw new RangeError(
          `whiten: components is ${components}, but ${dataset.name} has ${width} features.`,
        );
      }
      const { mean, covariance } = measure(dataset, width);
      requireMeasured("whiten", dataset, mean);
      const { values, vectors } = symmetricEigen(covariance, width);
      const kept = components ?? width;
      const scaled = vectors.slice(0, kept * width);
      // Where nothing varies, rounding leaves a little, also below 0.
      const least = Number.EPSILON * width * (values[0] ?? 0);
      const factors = values.map((value) => 1 / Math.sqrt((value > least ? value : 0) + epsilon || Infinity));
      scaled.forEach((value, i) => (scaled[i] = value * factors[Math.floor(i / width)]!));
      const matrix = kind === "pca" ? scaled : turnBack(vectors, scaled, width);
      return { mean, matrix: Array.from(matrix), variances: Array.from(values) };
    },
    width: ({ mean }) => mean.length,
    shape: ({ mean, matrix }, before) =>
      matrix.length === mean.length ** 2 ? before : [matrix.length / mean.length],
    write: ({ mean, matrix }, from, to, count) => {
      const width = mean.length;
      const made = matrix.length / width;
      const centred = new Float64Array(width);
      for (let row = 0; row < count; row++) {
        for (let i = 0; i < width; i++) {
          centred[i] = from[row * width + i]! - mean[i]!;
        }
        for (let j = 0; j < made; j++) {
          let sum = 0;
          for (let i = 0; i < width; i++) {
            sum += matrix[j * width + i]! * centred[i]!;
          }
          to[row * made + j] = sum;
        }
      }
    },
  });
}

function measure(dataset: Dataset, width: number): { mean: number[]; covariance: Float64Array } {
  const sums = new Float64Array(width);
  forEachChunk(dataset, (x) => x.forEach((value, i) => (sums[i % width]! += value)));
  const mean = Array.from(sums, (sum) => sum / dataset.size);
  const covariance = new Float64Array(width * width);
  const centred = new Float64Array(width);
  forEachChunk(dataset, (x, _, __, count) => {
    for (let row = 0; row < count; row++) {
      for (let i = 0; i < width; i++) {
        centred[i] = x[row * width + i]! - mean[i]!;
        for (let j = 0; j <= i; j++) {
          covariance[i * width + j]! += (centred[i]! * centred[j]!) / dataset.size;
        }
      }
    }
  });
  return { mean, covariance };
}

/** Vᵀ times the scaled rows of V. */
function turnBack(vectors: Float64Array, scaled: Float64Array, width: number): Float64Array {
  const matrix = new Float64Array(width * width);
  for (let component = 0; component * width < scaled.length; component++) {
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) {
        matrix[i * width + j]! += vectors[component * width + i]! * scaled[component * width + j]!;
      }
    }
  }
  return matrix;
}
