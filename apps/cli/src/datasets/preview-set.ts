import type { Dataset } from "@gradkit/datasets";
import type { LoadedData } from "../data/load-data.ts";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { DatasetFlags } from "./dataset-flags.ts";
import { drawRow } from "./draw-row.ts";

/** Which rows to show. */
export type PreviewFlags = DatasetFlags & { readonly row: number; readonly count: number };

/** `gradkit datasets preview`: some rows, images as pictures. */
export function previewSet(
  { train, dataSet }: LoadedData,
  { row, count, json }: PreviewFlags,
  terminal: Terminal,
  host: Host,
): void {
  if (row >= train.size) {
    throw new UsageError(
      `there is no row ${row} among the ${formatCount(train.size)} of ${dataSet.card.name} to train`,
      `name one from 0 to ${train.size - 1}`,
    );
  }
  const width = train.features.length / train.size;
  const rows = Array.from({ length: Math.max(0, Math.min(count, train.size - row)) }, (_, i) => ({
    row: row + i,
    label: labelOf(train, row + i),
    features: Array.from(train.features.subarray((row + i) * width, (row + i + 1) * width)),
  }));
  if (json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, dataset: dataSet.card.name, rows })}\n`);
    return;
  }
  const [height = 1, across, channels = 1] = train.featureShape;
  for (const { row: number, label, features } of rows) {
    terminal.print(field(`row ${number}`, [String(label)], terminal));
    const isImage = across !== undefined;
    const lines = isImage
      ? drawRow(brightness(features, channels), across, height)
      : [features.map((value) => value.toPrecision(4)).join("  ")];
    lines.forEach((line) => terminal.print(`  ${line}`));
  }
}

/** The class of a row, or the number to predict. */
function labelOf({ classNames, labels }: Dataset, row: number): string | number {
  const label = labels[row]!;
  return classNames.length === 0 ? label : (classNames[label] ?? "");
}

/** How bright each pixel is, the mean of its channels. */
function brightness(values: readonly number[], channels: number): readonly number[] {
  return Array.from({ length: values.length / channels }, (_, pixel) =>
    values.slice(pixel * channels, (pixel + 1) * channels).reduce((sum, value) => sum + value / channels, 0),
  );
}
