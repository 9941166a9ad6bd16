import type { LoadedData } from "../data/load-data.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import type { Host } from "../host.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { checkSet } from "./check-set.ts";
import type { DatasetFlags } from "./dataset-flags.ts";

/** `gradkit datasets verify`: what was found in a set whose checksums were right. */
export function verifySet(
  { train, test, source, dataSet }: LoadedData,
  terminal: Terminal,
  { json }: DatasetFlags,
  host: Host,
): void {
  const checks = { train: checkSet(train), test: checkSet(test) };
  if (json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, dataset: dataSet.card.name, source, ...checks })}\n`);
    return;
  }
  const { card, own } = dataSet;
  const checked = own !== undefined ? "read to the end" : card.files.length > 0 ? "checksums right" : "generated"; // prettier-ignore
  terminal.print(field("data", [`${card.name} (${source})`, checked], terminal)); // prettier-ignore
  for (const [name, { rows, smallest, largest, constantFeatures, duplicates, classes }] of Object.entries(
    checks,
  )) {
    const range = `values ${formatNumber(smallest)} to ${formatNumber(largest)}`;
    terminal.print(field(name, [formatCount(rows, "row"), range, formatCount(constantFeatures, "constant feature"), formatCount(duplicates, "double")], terminal)); // prettier-ignore
    if (classes.length === 0) {
      continue;
    }
    terminal.print(field("", classes.map((one) => `${one.name} ${formatCount(one.rows)}`), terminal)); // prettier-ignore
  }
}
