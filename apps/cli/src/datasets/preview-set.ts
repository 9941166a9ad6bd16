import type { LoadedData } from "../data/load-data.ts";
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
  const width = train.features.length / train.size;
  const rows = Array.from({ length: Math.max(0, Math.min(count, train.size - row)) }, (_, i) => ({
    row: row + i,
    label: train.classNames[train.labels[row + i]!] ?? "",
    features: Array.from(train.features.subarray((row + i) * width, (row + i + 1) * width)),
  }));
  if (json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, dataset: dataSet.card.name, rows })}\n`);
    return;
  }
  const [height = 1, across] = train.featureShape;
  for (const { row: number, label, features } of rows) {
    terminal.print(field(`row ${number}`, [label], terminal));
    const isImage = across !== undefined;
    const lines = isImage
      ? drawRow(features, across, height)
      : [features.map((value) => value.toPrecision(4)).join("  ")];
    lines.forEach((line) => terminal.print(`  ${line}`));
  }
}
