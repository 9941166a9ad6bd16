import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { modelTable } from "./model-table.ts";
import type { Outcome } from "./outcome.ts";

/** Prints what is about to be trained on what: the data in the first line, then settings, engine and layers. */
export function printPlan(
  {
    data,
    settings,
    sizes,
    summary,
    engine,
  }: Pick<Outcome, "data" | "settings" | "sizes" | "summary" | "engine">,
  terminal: Terminal,
): void {
  const { dataSet, source } = data;
  const { epochs, batchSize, optimizer, learningRate, momentum, seed } = settings;
  const rule = momentum === 0 ? optimizer : `${optimizer} with momentum ${formatNumber(momentum)}`;
  const lines: readonly (readonly [label: string, facts: readonly string[]])[] = [
    ["data", [`${dataSet.card.name} (${source})`]],
    [
      "",
      [
        `${formatCount(sizes.train)} to train`,
        ...(sizes.validation > 0 ? [`${formatCount(sizes.validation)} to validate`] : []),
        `${formatCount(sizes.test)} to test`,
        `${data.train.classNames.length} classes`,
      ],
    ],
    [
      "training",
      [
        formatCount(epochs, "epoch"),
        `batch ${formatCount(batchSize)}`,
        `${rule}, rate ${formatNumber(learningRate)} falling to 0`,
        `seed ${seed}`,
      ],
    ],
    [
      "engine",
      [
        engine.name + (engine.simd === true ? " with simd" : ""),
        ...(engine.threads === undefined ? [] : [formatCount(engine.threads, "thread")]),
      ],
    ],
  ];
  terminal.print(field(...lines[0]!, terminal));
  for (const [label, facts] of lines.slice(1)) {
    terminal.detail(field(label, facts, terminal));
  }
  terminal.detail("");
  for (const line of modelTable(summary, terminal.colors)) {
    terminal.detail(line);
  }
}
