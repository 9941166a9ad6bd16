import type { Dataset } from "../dataset.ts";
import type { Sample } from "../loader/stream-batches.ts";
import { datasetFromArrays, type ArraysOptions } from "./dataset-from-arrays.ts";

/**
 * A set from rows that come one at a time, all kept in memory as float64. For streams that do not fit into it, take
 * {@link streamBatches}.
 *
 * @throws RangeError when rows have different lengths, or a label is no class
 * @example
 * import { collectSamples } from "@gradkit/datasets";
 * async function* measured() {
 *   yield { features: [1, 2], label: 0 };
 *   yield { features: [3, 4], label: 1 };
 * }
 * console.log((await collectSamples(measured())).features); // Float64Array(4) [ 1, 2, 3, 4 ]
 */
export async function collectSamples(
  source: AsyncIterable<Sample> | Iterable<Sample>,
  options: ArraysOptions = {},
): Promise<Dataset> {
  const rows: number[][] = [];
  const labels: number[] = [];
  for await (const { features, label } of source) {
    rows.push(Array.from(features));
    labels.push(label);
  }
  return datasetFromArrays(rows, labels, options);
}
