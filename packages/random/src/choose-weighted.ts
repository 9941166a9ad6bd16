/**
 * `size` numbers from 0 to `weights.length - 1`, number i with probability `weights[i]`.
 *
 * A uniform number is looked up in the cumulated weights. Without replacement, numbers that were drawn
 * get weight 0 and the rest of the sample is drawn again, as in NumPy.
 *
 * @param nextDouble - gives uniform numbers from [0, 1).
 * @param weights - probabilities that `checkWeights` has passed.
 * @param size - how many to choose.
 * @param replace - whether a number may be chosen again.
 *
 * @example
 * chooseWeighted(() => bits.nextDouble(), [0.5, 0.5], 10, true);
 *
 * @see https://github.com/numpy/numpy/blob/main/numpy/random/_generator.pyx (`choice`)
 */
export function chooseWeighted(
  nextDouble: () => number,
  weights: ArrayLike<number>,
  size: number,
  replace: boolean,
): Int32Array {
  if (replace) {
    const cumulated = cumulate(weights);
    return Int32Array.from({ length: size }, () => countUpTo(cumulated, nextDouble()));
  }
  const left = Float64Array.from(weights);
  const chosen = new Set<number>();
  while (chosen.size < size) {
    const draws = Float64Array.from({ length: size - chosen.size }, nextDouble);
    for (const index of chosen) {
      left[index] = 0;
    }
    const cumulated = cumulate(left);
    for (const draw of draws) {
      chosen.add(countUpTo(cumulated, draw));
    }
  }
  return Int32Array.from(chosen);
}

function cumulate(weights: ArrayLike<number>): Float64Array {
  const cumulated = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    cumulated[i] = sum;
  }
  return cumulated.map((value) => value / sum);
}

/** How many of the ascending numbers are at most `value`. */
function countUpTo(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
