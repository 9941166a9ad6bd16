import type { Metric } from "@gradkit/metrics";
import type { Tensor } from "@gradkit/tensor";

/** Metrics by the names their values shall have; numbers, curves and matrices alike. */
export type Metrics = Readonly<Record<string, Metric<unknown, unknown>>>;

/** The mean loss, and the value of each metric under its name. */
export type Scores<M extends Metrics> = { readonly loss: number } & {
  readonly [Name in keyof M]: ReturnType<M[Name]["compute"]>;
};

/** What a tally has counted: plain data, for checkpoints. */
export interface TallyState {
  readonly total: number;
  readonly samples: number;
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** Counts the loss and metrics of batches; the mean is over samples, also when batches differ in size. */
export interface Tally<M extends Metrics> {
  add(loss: number, predictions: Tensor, targets: Tensor): void;
  scores(): Scores<M>;
  /** How many rows were counted. */
  readonly samples: number;
  /** What was counted so far; assign it to go on from there. */
  state: TallyState;
}

/**
 * A fresh count of nothing.
 *
 * @example
 * import { accuracy } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * import { tally } from "@gradkit/training";
 * const count = tally({ accuracy });
 * count.add(0.5, tensor([[1, 0]]), tensor([0], { dtype: "int32" }));
 * count.add(1.5, tensor([[1, 0]]), tensor([1], { dtype: "int32" }));
 * console.log(count.scores()); // { loss: 1, accuracy: 0.5 }
 */
export function tally<M extends Metrics>(metrics: M): Tally<M> {
  const entries = Object.entries<Metric<unknown, unknown>>(metrics);
  const states = new Map(entries.map(([name, metric]) => [name, metric.init()]));
  let total = 0;
  let samples = 0;
  return {
    add(loss, predictions, targets): void {
      const rows = targets.shape[0] ?? 1;
      total += loss * rows;
      samples += rows;
      for (const [name, metric] of entries) {
        states.set(name, metric.update(states.get(name), predictions, targets));
      }
    },
    scores(): Scores<M> {
      const values = entries.map(([name, metric]) => [name, metric.compute(states.get(name))]);
      return { loss: total / samples, ...Object.fromEntries(values) } as Scores<M>;
    },
    get samples(): number {
      return samples;
    },
    get state(): TallyState {
      return { total, samples, metrics: Object.fromEntries(states) };
    },
    set state(saved: TallyState) {
      ({ total, samples } = saved);
      for (const [name, metric] of entries) {
        states.set(name, saved.metrics[name] ?? metric.init());
      }
    },
  };
}
