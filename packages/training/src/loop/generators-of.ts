import { rng, type Generator } from "@gradkit/random";

/** The independent generators of a run, by what they decide. */
export interface RunGenerators {
  /** The initial weights. */
  readonly weights: Generator;
  /** Which rows are set aside: the share for validation, folds, the rows of a learning curve. */
  readonly share: Generator;
  /** The order of rows in every epoch. */
  readonly order: Generator;
  /** What layers draw in training, such as dropout. */
  readonly layers: Generator;
}

/**
 * The generators that a run takes from its seed, so that what is drawn elsewhere agrees with it: whoever sets a share aside
 * with `share` has the rows that `fit` sets aside.
 *
 * They are the four children of `rng(seed)`, so that drawing more from one changes nothing in the others.
 *
 * @param seed A whole number of at least 0. Default 0.
 * @throws RangeError when it is none.
 * @example
 * import { split, spiral } from "@gradkit/datasets";
 * import { generatorsOf } from "@gradkit/training";
 * const { train, validation } = split(spiral(), 0.2, generatorsOf(7).share);
 * console.log(train.size, validation.size); // 240 60
 */
export function generatorsOf(seed = 0): RunGenerators {
  const [weights, share, order, layers] = rng(seed).spawn(4) as [Generator, Generator, Generator, Generator];
  return { weights, share, order, layers };
}
