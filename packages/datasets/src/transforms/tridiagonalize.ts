/** Numbers smaller than this beside numbers of about 1 are taken for 0: far below what rounding does to those. */
export const NOTHING = 1e-36;

/**
 * Brings a symmetric matrix A to three diagonals T = Q A Qᵀ by Householder reflections, in place: afterwards the rows of
 * `matrix` are those of Q.
 *
 * @param matrix - `n * n` numbers of about 1 at most; the part above the diagonal is not read
 * @returns the diagonal of T, and the numbers beside it (the last is 0)
 * @see R. S. Martin, C. Reinsch, J. H. Wilkinson: Householder's tridiagonalization of a symmetric matrix. Numerische
 * Mathematik 11, 181-195, 1968.
 */
export function tridiagonalize(
  matrix: Float64Array,
  n: number,
): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const q = identity(n);
  const v = new Float64Array(n);
  const p = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      matrix[i * n + j] = matrix[j * n + i]!;
    }
  }
  for (let k = 0; k < n - 2; k++) {
    // The reflection that clears column k below the first subdiagonal: H = I - 2 v vᵀ on rows k + 1 and below.
    let norm = 0;
    for (let i = k + 1; i < n; i++) {
      v[i] = matrix[i * n + k]!;
      norm = Math.hypot(norm, v[i]!);
    }
    const alpha = v[k + 1]! > 0 ? -norm : norm;
    v[k + 1]! -= alpha;
    let length = 0;
    for (let i = k + 1; i < n; i++) {
      length = Math.hypot(length, v[i]!);
    }
    if (norm < NOTHING) {
      continue;
    }
    for (let i = k + 1; i < n; i++) {
      v[i]! /= length;
    }
    reflectBothSides(matrix, n, k, v, p);
    reflectRows(q, n, k, v, p);
  }
  for (let i = 0; i < n; i++) {
    diagonal[i] = matrix[i * n + i]!;
    beside[i] = i + 1 < n ? matrix[(i + 1) * n + i]! : 0;
  }
  matrix.set(q);
  return { diagonal, beside };
}

function identity(n: number): Float64Array {
  const q = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    q[i * n + i] = 1;
  }
  return q;
}

/** A becomes H A H = A - 2 (v wᵀ + w vᵀ) with w = A v - v (vᵀ A v). */
function reflectBothSides(
  matrix: Float64Array,
  n: number,
  k: number,
  v: Float64Array,
  p: Float64Array,
): void {
  let inner = 0;
  for (let i = k; i < n; i++) {
    let sum = 0;
    for (let j = k + 1; j < n; j++) {
      sum += matrix[i * n + j]! * v[j]!;
    }
    p[i] = sum;
    inner += i > k ? sum * v[i]! : 0;
  }
  for (let i = k + 1; i < n; i++) {
    p[i]! -= inner * v[i]!;
  }
  for (let i = k + 1; i < n; i++) {
    for (let j = k + 1; j < n; j++) {
      matrix[i * n + j]! -= 2 * (v[i]! * p[j]! + p[i]! * v[j]!);
    }
    // Row and column k lie outside the block: one side of the product is all they see.
    matrix[i * n + k]! -= 2 * v[i]! * p[k]!;
    matrix[k * n + i] = matrix[i * n + k]!;
  }
}

/** Q becomes H Q. */
function reflectRows(q: Float64Array, n: number, k: number, v: Float64Array, p: Float64Array): void {
  p.fill(0);
  for (let i = k + 1; i < n; i++) {
    for (let j = 0; j < n; j++) {
      p[j]! += v[i]! * q[i * n + j]!;
    }
  }
  for (let i = k + 1; i < n; i++) {
    for (let j = 0; j < n; j++) {
      q[i * n + j]! -= 2 * v[i]! * p[j]!;
    }
  }
}
