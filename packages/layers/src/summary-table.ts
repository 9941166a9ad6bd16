import { groupedCount } from "./grouped-count.ts";
import type { ModelSummary } from "./summarize.ts";

/**
 * A summary as a table of text: a line for each layer with its place, kind, output shape, parameters and multiply-adds
 * for one sample, then the sums and the memory of training.
 *
 * @example
 * import { dense, relu, sequential, summarize, summaryTable } from "@gradkit/layers";
 * const model = sequential(dense(784, 300), relu(), dense(300, 10));
 * const lines = summaryTable(summarize(model, [784], { batchSize: 64 })).split("\n");
 * console.log(lines.length, lines[5]?.includes("238,510")); // 7 true
 */
export function summaryTable({ inputShape, layers, parameters, multiplyAdds, memory }: ModelSummary): string {
  const rows = [
    ["place", "layer", "output", "parameters", "multiply-adds"],
    ["", "input", inputShape.join(" x "), "", ""],
    ...layers.map((layer) => [
      layer.path,
      layer.kind,
      layer.outputShape.join(" x "),
      countText(layer.parameters),
      countText(layer.multiplyAdds),
    ]),
    ["", "total", "", groupedCount(parameters), groupedCount(multiplyAdds)],
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
  const parts = [
    `parameters ${size(memory.parameters)}`,
    `optimizer ${size(memory.optimizer)}`,
    `activations ${size(memory.activations)}`,
    `peak of training about ${size(memory.peak)}`,
  ];
  return [...lines, `memory: ${parts.join(", ")}`].join("\n");
}

function countText(count: number): string {
  return count === 0 ? "" : groupedCount(count);
}

function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const value = bytes / 1024 ** step;
  return `${step === 0 ? String(value) : value.toFixed(1)} ${units[step]!}`;
}
