import { removeCached, type DatasetCard } from "@gradkit/datasets";
import type { Command } from "commander";
import { catalog } from "../data/catalog.ts";
import { findDataSet } from "../data/find-data-set.ts";
import { loadData, type LoadedData } from "../data/load-data.ts";
import { checkSet } from "../datasets/check-set.ts";
import { drawRow } from "../datasets/draw-row.ts";
import { CheckFailure } from "../failures/check-failure.ts";
import { formatBytes } from "../format/format-bytes.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { field } from "../terminal/field.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { wrap } from "../terminal/wrap.ts";

type Flags = OutputFlags & { readonly data?: string; readonly offline?: boolean };

/** `gradkit datasets`: what there is to train on, and what to do with it. */
export function addDatasets(program: Command, host: Host): void {
  const datasets = program
    .command("datasets")
    .description("Lists the data sets to train on; the commands below do more with one of them.");
  const names = catalog.map(({ card }) => card.name).join(", ");
  const add = (name: string, summary: string): Command =>
    datasets
      .command(name)
      .description(summary)
      .addOption(outputOptions.json)
      .addOption(outputOptions.color)
      .addOption(outputOptions.progress)
      .addOption(outputOptions.quiet);
  const withSet = (name: string, summary: string): Command =>
    add(name, summary)
      .argument("<dataset>", names)
      .option("--data <folder>", "a folder that holds mnist/ and so on")
      .option("--offline", "never use the network")
      .addHelpText("after", `\nExample:\n  gradkit datasets ${name} spiral`);
  datasets.addHelpText("after", "\nExample:\n  gradkit datasets info mnist");
  datasets
    .command("list", { isDefault: true })
    .description("List them.")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit datasets --json")
    .action((flags: Pick<OutputFlags, "json" | "color">) => list(flags, host));
  add("info", "Tell all about one: authors, licence, files, citation.")
    .argument("<dataset>", names)
    .addHelpText("after", "\nExample:\n  gradkit datasets info mnist")
    .action((name: string, flags: Flags) => info(findDataSet(name).card, flags, host));
  withSet("fetch", "Download the files of one, if they are not here, and check them.").action(
    (name: string, flags: Flags) =>
      withData(name, flags, host, (data, terminal) =>
        report(terminal, flags, host, { dataset: data.dataSet.card.name, source: data.source }),
      ),
  );
  withSet("verify", "Check one: checksums, classes, constant features, rows that stand there twice.").action(
    (name: string, flags: Flags) =>
      withData(name, flags, host, (data, terminal) => verify(data, terminal, flags, host)),
  );
  withSet("preview", "Show some rows of one.")
    .option("--row <n>", "the first row to show", parseNumber("--row", wholeNumber(0, 7)), 0)
    .option("--count <n>", "how many", parseNumber("--count", wholeNumber(1, 3)), 3)
    .action((name: string, flags: Flags & { readonly row: number; readonly count: number }) =>
      withData(name, flags, host, (data, terminal) => preview(data, flags, terminal, host)),
    );
  add("clear", "Remove the downloaded files of one; generated sets have none.")
    .argument("<dataset>", names)
    .addHelpText("after", "\nExample:\n  gradkit datasets clear mnist")
    .action(async (name: string, flags: Flags) => {
      const { card } = findDataSet(name);
      const removed = await removeCached(card);
      const words = removed.length === 0 ? "nothing: no file of it was in the cache" : removed.join(", ");
      report(createTerminal({ ...flags, progress: "none" }, host), flags, host, { removed: words });
    });
}

async function withData(
  name: string,
  flags: Flags,
  host: Host,
  work: (data: LoadedData, terminal: Terminal) => void,
): Promise<void> {
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  const dataSet = findDataSet(name);
  try {
    const request = {
      dataSet,
      folder: flags.data,
      offline: flags.offline === true,
      samples: undefined,
      signal: stop.signal,
    };
    const data = await loadData(request, terminal, host);
    if (data.dataSet !== dataSet) {
      throw new CheckFailure(
        `${name} is not on this machine and could not be downloaded`,
        "connect to the network, or set GRADKIT_DATA to a folder that holds it",
      );
    }
    work(data, terminal);
  } finally {
    terminal.live.clear();
    stop.release();
  }
}

function report(
  terminal: Terminal,
  { json }: Flags,
  host: Host,
  facts: Readonly<Record<string, string>>,
): void {
  if (json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, ...facts })}\n`);
    return;
  }
  for (const [name, value] of Object.entries(facts)) {
    terminal.print(field(name, [value], terminal));
  }
}

function list(flags: Pick<OutputFlags, "json" | "color">, host: Host): void {
  const cards = catalog.map(({ card }) => card);
  if (flags.json) {
    host.stdout.write(`${JSON.stringify({ schema: 1, datasets: cards.map(facts) })}\n`);
    return;
  }
  const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
  for (const card of cards) {
    printCard(card, terminal);
  }
}

function info(card: DatasetCard, flags: Flags, host: Host): void {
  if (flags.json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, ...card })}\n`);
    return;
  }
  const terminal = createTerminal({ ...flags, progress: "none" }, host);
  const print = (label: string, values: readonly string[]): void =>
    terminal.print(field(label, values, terminal));
  printCard(card, terminal);
  print("classes", card.classNames);
  print("authors", card.authors);
  print("licence", [card.licence]);
  print("source", [card.source]);
  print("cite as", wrap(card.citation, terminal.width - 10));
  for (const { name, packed } of card.files) {
    print("file", [name, formatBytes(packed.bytes), `sha256 ${(packed.sha256 ?? "unknown").slice(0, 16)}…`]);
  }
}

function verify(
  { train, test, source, dataSet }: LoadedData,
  terminal: Terminal,
  { json }: Flags,
  host: Host,
): void {
  const checks = { train: checkSet(train), test: checkSet(test) };
  if (json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, dataset: dataSet.card.name, source, ...checks })}\n`);
    return;
  }
  terminal.print(field("data", [`${dataSet.card.name} (${source})`, dataSet.card.files.length > 0 ? "checksums right" : "generated"], terminal)); // prettier-ignore
  for (const [name, { rows, smallest, largest, constantFeatures, duplicates, classes }] of Object.entries(
    checks,
  )) {
    const range = `values ${formatNumber(smallest)} to ${formatNumber(largest)}`;
    terminal.print(field(name, [formatCount(rows, "row"), range, formatCount(constantFeatures, "constant feature"), formatCount(duplicates, "double")], terminal)); // prettier-ignore
    terminal.print(field("", classes.map((one) => `${one.name} ${formatCount(one.rows)}`), terminal)); // prettier-ignore
  }
}

function preview(
  { train, dataSet }: LoadedData,
  { row, count, json }: Flags & { readonly row: number; readonly count: number },
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

function facts({
  name,
  title,
  description,
  classNames,
  featureShape,
  sizes,
  licence,
  source,
}: DatasetCard): object {
  return { name, title, description, classNames, featureShape, sizes, licence, source };
}

function printCard(
  { name, description, classNames, featureShape, sizes }: DatasetCard,
  terminal: Terminal,
): void {
  const { bold } = terminal.colors;
  terminal.print(bold(name));
  const rows = [
    `${formatCount(sizes.train)} to train`,
    `${formatCount(sizes.test)} to test`,
    `${featureShape.join("x")} numbers each`,
    `${classNames.length} classes`,
  ];
  for (const line of wrap(description, terminal.width - 2)) {
    terminal.print(`  ${line}`);
  }
  terminal.print(`  ${rows.join(` ${terminal.symbols.dot} `)}`);
}
