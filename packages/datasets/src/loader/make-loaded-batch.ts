import type { Generator } from "@gradkit/random";
import { materialize } from "@gradkit/tensor";
import { augmentRows, imageShape } from "../augment/augment-rows.ts";
import type { Dataset } from "../dataset.ts";
import type { WriteRows } from "../views/dataset-view.ts";
import type { Batch } from "./batches.ts";
import type { LoaderOptions } from "./loader.ts";
import { makeBatch } from "./make-batch.ts";
import type { BatchLayout } from "./require-batch.ts";

/** Some rows as a batch, as `write` gives them, with what the options do to images and batches. */
export function makeLoadedBatch(
  dataset: Dataset,
  write: WriteRows,
  rows: Int32Array,
  layout: BatchLayout,
  { augment, mix }: Pick<LoaderOptions, "augment" | "mix">,
  random: () => Generator,
  reuse: Batch | undefined,
): Batch {
  if (augment === undefined && mix === undefined) {
    return makeBatch(write, rows, layout, reuse);
  }
  const rng = random();
  const classes = dataset.classNames.length;
  if (mix !== undefined && (classes === 0 || layout.labelDtype !== "int32")) {
    throw new TypeError(`loader: ${dataset.name} has no classes to mix; leave mix out.`);
  }
  const { shape, dtype, labelShape, labelDtype } = layout;
  const yShape = mix === undefined ? labelShape : [classes];
  const yDtype = mix === undefined ? labelDtype : dtype;
  const soft =
    dtype === "float64" ? new Float64Array(rows.length * classes) : new Float32Array(rows.length * classes);
  const x = materialize(
    [rows.length, ...shape],
    dtype,
    (values) => {
      write(rows, values, undefined);
      if (!(values instanceof Float32Array || values instanceof Float64Array)) {
        throw new TypeError("loader: batches are made of floats.");
      }
      if (augment !== undefined) {
        augmentRows(values, imageShape("loader", dataset.name, dataset.featureShape), augment, rng);
      }
      if (mix !== undefined) {
        oneHotRows(write, rows, soft, classes);
        mix({ x: values, y: soft, rows: rows.length, classes, featureShape: dataset.featureShape }, rng);
      }
    },
    reuse?.x,
  );
  const y = materialize(
    [rows.length, ...yShape],
    yDtype,
    (values) => (mix === undefined ? write(rows, undefined, values) : values.set(soft)),
    reuse?.y,
  );
  return { x, y, rows };
}

function oneHotRows(
  write: WriteRows,
  rows: Int32Array,
  target: Float32Array | Float64Array,
  classes: number,
): void {
  const labels = new Int32Array(rows.length);
  write(rows, undefined, labels);
  labels.forEach((label, row) => (target[row * classes + label] = 1));
}
