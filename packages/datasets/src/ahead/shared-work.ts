import type { Dataset } from "../dataset.ts";
import type { BatchLayout } from "../loader/require-batch.ts";
import { gatherRows } from "../views/gather-rows.ts";
import { labelWidth, rowWidth } from "../views/row-width.ts";
import { byteModule } from "./byte-module.ts";
import { arrayType, sharedArray, sharedLayout, type SharedArray } from "./shared-layout.ts";
import { splitScale } from "./split-scale.ts";
import type { AheadWork } from "./start-worker.ts";
import { storedRows } from "./stored-rows.ts";
import { sharedWebAssembly, type SharedWasmMemory, type WebAssemblyApi } from "./web-assembly.ts";

const pageBytes = 65536;

/**
 * A copy of a set's rows in memory that threads share, with room for some batches; undefined where memory cannot be shared
 * or does not suffice, and for sets whose rows are computed.
 */
export function sharedWork(
  dataset: Dataset,
  { dtype, labelDtype }: Pick<BatchLayout, "dtype" | "labelDtype">,
  rows: number,
  slots: number,
): AheadWork | undefined {
  const api = sharedWebAssembly();
  const stored = storedRows(dataset);
  // Other scales are an error that this thread finds and explains.
  const fits = Math.abs(dataset.scale) < 1e30;
  if (api === undefined || stored === undefined || !fits) {
    return undefined;
  }
  const { features, labels } = stored.base;
  const width = rowWidth(dataset);
  const perLabel = labelWidth(dataset);
  const split =
    features instanceof Uint8Array && dtype === "float32" && width % 16 === 0
      ? splitScale(dataset.scale)
      : undefined;
  const layout = sharedLayout({
    features: { type: arrayType(features), length: dataset.size * width },
    labels: { type: arrayType(labels), length: dataset.size * perLabel },
    x: { type: typeOf[dtype], length: rows * width },
    y: { type: typeOf[labelDtype], length: rows * perLabel },
    rows,
    slots,
    scratch: split === undefined ? 0 : width,
  });
  const memory = allocate(api, layout.byteLength);
  if (memory === undefined) {
    return undefined;
  }
  const own = stored.rows;
  for (const [source, place, each] of [
    [features, layout.features, width],
    [labels, layout.labels, perLabel],
  ] as const) {
    const target = sharedArray(memory.buffer, place);
    if (own === undefined) {
      target.set(source.subarray(0, target.length));
    } else {
      gatherRows(source, 1, each, own, target);
    }
  }
  const module = split && byteModule(api);
  const work = { memory, layout, width, labelWidth: perLabel, scale: dataset.scale };
  return module === undefined ? work : { ...work, module, split };
}

const typeOf = {
  float32: "Float32Array",
  float64: "Float64Array",
  int32: "Int32Array",
} as const satisfies Record<string, SharedArray["type"]>;

function allocate(api: WebAssemblyApi, byteLength: number): SharedWasmMemory | undefined {
  const pages = Math.ceil(byteLength / pageBytes);
  try {
    // The last page stays out, so that an end has an address too.
    return pages < pageBytes ? new api.Memory({ initial: pages, maximum: pages, shared: true }) : undefined;
  } catch {
    return undefined; // The set is loaded without a second copy, then.
  }
}
