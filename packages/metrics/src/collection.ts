import type { Metric } from "./metric.ts";

/** Metrics by name. */
export type MetricsByName = Readonly<Record<string, Metric<unknown, unknown>>>;

/** The state of each metric under its name. */
export type CollectionState<M extends MetricsByName> = {
  readonly [Name in keyof M]: M[Name] extends Metric<infer State, unknown> ? State : never;
};

/** The value of each metric under its name. */
export type CollectionValue<M extends MetricsByName> = {
  readonly [Name in keyof M]: ReturnType<M[Name]["compute"]>;
};

/**
 * Several metrics as one, whose value has the value of each under its name.
 *
 * @example
 * import { accuracy, collection, confusionMatrix, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const both = collection({ accuracy, confusion: confusionMatrix });
 * const value = measure(both, tensor([[2, 1], [0, 3]]), tensor([0, 0], { dtype: "int32" }));
 * console.log(value.accuracy, value.confusion); // 0.5 [ [ 1, 1 ], [ 0, 0 ] ]
 */
export function collection<M extends MetricsByName>(
  metrics: M,
): Metric<CollectionState<M>, CollectionValue<M>> {
  /** One entry for each metric; the mapped types above say which. */
  const each = (of: (metric: Metric<unknown, unknown>, name: string) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, of(metric, name)]));
  return {
    name: Object.keys(metrics).join(", "),
    init: () => each((metric) => metric.init()) as CollectionState<M>,
    update: (state, predictions, targets) =>
      each((metric, name) => metric.update(state[name], predictions, targets)) as CollectionState<M>,
    merge: (a, b) => each((metric, name) => metric.merge(a[name], b[name])) as CollectionState<M>,
    compute: (state) => each((metric, name) => metric.compute(state[name])) as CollectionValue<M>,
  };
}
