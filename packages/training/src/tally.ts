import type { Metric } from "@gradkit/metrics";
import type { Tensor } from "@gradkit/tensor";

/** Metrics by the names their values shall have. */
export type Metrics = Readonly<Record<string, Metric>>;

/** The mean loss, and the value of each metric under its name. */
export type Scores<M extends Metrics> = { readonly loss: number } & { readonly [Name in keyof M]: number };

/** Counts the loss and metrics of batches; the mean is over samples, also when batches differ in size. */
export interface Tally<M extends Metrics> {
  add(loss: number, predictions: Tensor, targets: Tensor): void;
  scores(): Scores<M>;
}

/** A fresh count of nothing. */
export function tally<M extends Metrics>(metrics: M): Tally<M> {
  const states = new Map(Object.entries(metrics).map(([name, metric]) => [name, metric.init()]));
  let total = 0;
  let samples = 0;
  return {
    add(loss, predictions, targets): void {
      const rows = targets.shape[0] ?? 1;
      total += loss * rows;
      samples += rows;
      for (const [name, metric] of Object.entries(metrics)) {
        states.set(name, metric.update(states.get(name), predictions, targets));
      }
    },
    scores(): Scores<M> {
      const values = Object.entries(metrics).map(([name, metric]) => [
        name,
        metric.compute(states.get(name)),
      ]);
      return { loss: total / samples, ...Object.fromEntries(values) } as Scores<M>;
    },
  };
}
