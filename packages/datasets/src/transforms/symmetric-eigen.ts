import { NOTHING, tridiagonalize } from "./tridiagonalize.ts";

/** Eigenvalues from the largest down, and their eigenvectors of length 1, one per row. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const STEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, A v = λ v: Householder reflections to three diagonals, then QL steps
 * with implicit shifts. Takes about 5 n³ operations.
 *
 * @param matrix - `n * n` numbers; the part above the diagonal is not read
 * @throws RangeError when an element is not finite
 * @see H. Bowdler, R. S. Martin, C. Reinsch, J. H. Wilkinson: The QR and QL algorithms for symmetric matrices.
 * Numerische Mathematik 11, 293-306, 1968.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): SymmetricEigen {
  const vectors = Float64Array.from(matrix);
  if (!vectors.every(Number.isFinite)) {
    throw new RangeError("symmetricEigen: the matrix has an element that is not finite.");
  }
  const size = vectors.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  vectors.forEach((value, at) => (vectors[at] = value / size));
  const { diagonal, beside } = tridiagonalize(vectors, n);
  for (let at = 0; at < n; at++) {
    for (let step = 0; step < STEPS; step++) {
      const end = firstNegligible(diagonal, beside, at);
      if (end === at) {
        break;
      }
      implicitStep(diagonal, beside, vectors, n, at, end);
    }
  }
  return sorted(
    diagonal.map((value) => value * size),
    vectors,
    n,
  );
}

/** The first place from `at` on where the matrix falls apart. */
function firstNegligible(diagonal: Float64Array, beside: Float64Array, at: number): number {
  let end = at;
  while (end < diagonal.length - 1) {
    const size = Math.abs(diagonal[end]!) + Math.abs(diagonal[end + 1]!);
    if (Math.abs(beside[end]!) <= Math.max(Number.EPSILON * size, NOTHING)) {
      break;
    }
    end++;
  }
  return end;
}

/** One QL step on rows `at` to `end`, with the rotations also done to the rows of `vectors`. */
function implicitStep(
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
  n: number,
  at: number,
  end: number,
): void {
  const half = (diagonal[at + 1]! - diagonal[at]!) / (2 * beside[at]!);
  const root = Math.hypot(half, 1);
  let g = diagonal[end]! - diagonal[at]! + beside[at]! / (half + (half >= 0 ? root : -root));
  let [sine, cosine, p] = [1, 1, 0];
  for (let i = end - 1; i >= at; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const r = Math.hypot(f, g);
    beside[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1]! -= p;
      beside[end] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1]! - p;
    const t = (diagonal[i]! - g) * sine + 2 * cosine * b;
    p = sine * t;
    diagonal[i + 1] = g + p;
    g = cosine * t - b;
    rotateRows(vectors, n, i, sine, cosine);
  }
  diagonal[at]! -= p;
  beside[at] = g;
  beside[end] = 0;
}

function rotateRows(vectors: Float64Array, n: number, row: number, sine: number, cosine: number): void {
  const upper = row * n;
  const lower = upper + n;
  for (let k = 0; k < n; k++) {
    const f = vectors[lower + k]!;
    vectors[lower + k] = sine * vectors[upper + k]! + cosine * f;
    vectors[upper + k] = cosine * vectors[upper + k]! - sine * f;
  }
}

function sorted(values: Float64Array, vectors: Float64Array, n: number): SymmetricEigen {
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!);
  const rows = new Float64Array(n * n);
  order.forEach((from, to) => rows.set(vectors.subarray(from * n, (from + 1) * n), to * n));
  return { values: Float64Array.from(order, (index) => values[index]!), vectors: rows };
}
