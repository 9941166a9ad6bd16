/** A count, a mean, and the sum of squared distances from the mean: what a variance needs, without cancellation. */
export type Moments = { readonly count: number; readonly mean: number; readonly squares: number };

/** The moments of nothing. */
export const noMoments: Moments = { count: 0, mean: 0, squares: 0 };

/** The moments of numbers, by Welford's recurrence. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let [mean, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const apart = values[i]! - mean;
    mean += apart / (i + 1);
    squares += apart * (values[i]! - mean);
  }
  return { count: values.length, mean, squares };
}

/** The moments of two sets of numbers together, by the formula of Chan, Golub and LeVeque. */
export function mergedMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0 || b.count === 0) {
    return a.count === 0 ? b : a;
  }
  const count = a.count + b.count;
  const apart = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (apart * b.count) / count,
    squares: a.squares + b.squares + (apart * apart * a.count * b.count) / count,
  };
}
