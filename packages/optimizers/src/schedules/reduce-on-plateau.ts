import { requireFraction, requireRate } from "../require-setting.ts";

/** When {@link reduceOnPlateau} reduces, and how far. */
export interface ReduceOnPlateauOptions {
  /** What the value is multiplied by, in [0, 1). Default 0.1. */
  readonly factor?: number;
  /** How many measurements without improvement are borne, a whole number of at least 0. Default 10. */
  readonly patience?: number;
  /** How much better than the best, relative to it, counts as improvement; at least 0. Default 0.0001. */
  readonly threshold?: number;
  /** How many measurements after a reduction count for nothing, a whole number of at least 0. Default 0. */
  readonly cooldown?: number;
  /** The value never falls below this. Default 0. */
  readonly minimum?: number;
  /** Whether smaller or larger measurements are better. Default "min". */
  readonly mode?: "min" | "max";
}

/** What a plateau remembers: plain numbers, for checkpoints. */
export interface PlateauState {
  value: number;
  /** The best measurement so far; null before the first. */
  best: number | null;
  /** How many measurements have brought no improvement. */
  waited: number;
  /** How many measurements still count for nothing. */
  cooling: number;
}

/** A value that falls when a measurement stops improving. */
export interface Plateau {
  /** Fresh state. */
  init(): PlateauState;
  /** Takes a measurement, such as the validation loss of an epoch; the state is overwritten in place. */
  update(state: PlateauState, measurement: number): void;
}

/**
 * Reduces a learning rate whenever a measurement has stopped improving.
 *
 * It is no function of the step: measure when you like, and give the optimizer the schedule `() => state.value`.
 * NaN is no improvement.
 *
 * @throws RangeError when a setting is out of range.
 * @see PyTorch's `ReduceLROnPlateau`, https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html.
 * @example
 * import { adam, reduceOnPlateau } from "@gradkit/optimizers";
 * const plateau = reduceOnPlateau(0.1, { patience: 1, factor: 0.5 });
 * const state = plateau.init();
 * const optimizer = adam(() => state.value);
 * for (const loss of [1, 0.9, 0.95, 0.93, 0.5]) {
 *   plateau.update(state, loss);
 *   console.log(optimizer.learningRate(0)); // 0.1, 0.1, 0.1, 0.05, 0.05
 * }
 */
export function reduceOnPlateau(
  initial: number,
  {
    factor = 0.1,
    patience = 10,
    threshold = 1e-4,
    cooldown = 0,
    minimum = 0,
    mode = "min",
  }: ReduceOnPlateauOptions = {},
): Plateau {
  const name = "reduceOnPlateau";
  requireRate(name, "initial", initial);
  requireFraction(name, "factor", factor);
  requireRate(name, "patience", patience);
  requireRate(name, "threshold", threshold);
  requireRate(name, "cooldown", cooldown);
  requireRate(name, "minimum", minimum);
  const better = (measurement: number, best: number): boolean =>
    mode === "min" ? measurement < best * (1 - threshold) : measurement > best * (1 + threshold);
  return {
    init: () => ({ value: initial, best: null, waited: 0, cooling: 0 }),
    update(state, measurement) {
      if (state.best === null ? !Number.isNaN(measurement) : better(measurement, state.best)) {
        state.best = measurement;
        state.waited = 0;
      } else {
        state.waited++;
      }
      if (state.cooling > 0) {
        state.cooling--;
        state.waited = 0;
      }
      if (state.waited > patience) {
        state.value = Math.max(state.value * factor, minimum);
        state.cooling = cooldown;
        state.waited = 0;
      }
    },
  };
}
