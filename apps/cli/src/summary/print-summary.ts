import { summaryTable, type ModelSummary } from "@gradkit/layers";
import { formatBytes } from "../format/format-bytes.ts";
import { formatCount } from "../format/format-count.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { TrainingMemory } from "./training-memory.ts";

/** What `gradkit summary` tells. */
export interface SummaryFacts {
  readonly dataset: string | null;
  readonly preset: string | null;
  readonly batchSize: number;
  readonly optimizer: string;
  readonly summary: ModelSummary;
  readonly memory: TrainingMemory;
}

/** Prints the layers of a model with their numbers, and the memory of training. */
export function printSummary(
  { dataset, preset, batchSize, optimizer, summary, memory }: SummaryFacts,
  terminal: Terminal,
): void {
  terminal.print(
    field("model", [`${preset ?? "layers"} for ${dataset ?? summary.inputShape.join("x")}`], terminal),
  );
  terminal.print("");
  // The last line of that table is about memory, of which more is known here.
  const [titles = "", ...rows] = summaryTable(summary).split("\n").slice(0, -1);
  terminal.print(terminal.colors.dim(titles));
  rows.forEach((row) => terminal.print(row));
  terminal.print("");
  terminal.print(
    field(
      "memory",
      [
        `parameters ${formatBytes(memory.parameters)}`,
        `gradients ${formatBytes(memory.gradients)}`,
        `${optimizer} ${formatBytes(memory.optimizer)}`,
        `activations ${formatBytes(memory.activations)}`,
      ],
      terminal,
    ),
  );
  terminal.print(
    field(
      "peak",
      [`about ${formatBytes(memory.peak)} in training`, `batch ${formatCount(batchSize)}`],
      terminal,
    ),
  );
}
