import { digits } from "../harness/digits.mjs";
import { ratiosOf } from "./ratios.mjs";
import { table } from "./table.mjs";

/** The results as a page of tables. */
export function markdown({ machine, settings, whole, peers, workloads, entries }) {
  const times = workloads.filter(({ unit }) => unit === undefined);
  const products = workloads.filter(({ unit }) => unit === "GFLOP/s");
  const reached = workloads.filter(({ unit }) => unit === "s");
  const taking = peers.filter(({ name }) =>
    entries.some((entry) => entry.peer === name && entry.median !== undefined),
  );
  const grid = (rows, show) => {
    const columns = taking.filter(({ name }) => rows.some((row) => find(row, name)?.median !== undefined));
    return table(
      ["", ...columns.map(({ title }) => title)],
      rows.map((row) => [row.title, ...columns.map(({ name }) => cell(find(row, name), row, show))]),
    );
  };
  const find = (row, peer) => entries.find((entry) => entry.workload === row.name && entry.peer === peer);
  const sections = [
    ["Milliseconds per step", times, () => grid(times, (ms) => digits(ms))],
    [
      "Ratios: time of gradkit divided by time of the peer (smaller is better)",
      times,
      () => ratios(times, entries),
    ],
    [
      "Matrix products, GFLOP/s (larger is better)",
      products,
      () => grid(products, (ms, { flops }) => digits(flops / ms / 1e6)),
    ],
    ["Seconds until the accuracy is reached", reached, () => grid(reached, (s) => digits(s))],
    [
      "Size of a program that trains an MLP",
      workloads.filter(({ unit }) => unit === "bytes"),
      () => sizes(entries),
    ],
  ];
  return (
    [
      `# gradkit beside its peers`,
      surroundings(machine, settings, whole),
      ...sections.filter(([, rows]) => rows.length > 0).map(([title, , body]) => `## ${title}\n\n${body()}`),
      `## Who took part\n\n${participants(peers)}`,
      `## Not measured\n\n${missing(peers, workloads, entries)}`,
    ].join("\n\n") + "\n"
  );
}

function surroundings(
  { date, processor, cores, memoryGB, system, coresBusyBefore, commit },
  { rounds, target },
  whole,
) {
  const lines = [
    `${date}, ${processor}, ${cores} cores, ${memoryGB} GB, ${system}` +
      (commit === undefined ? "." : `, gradkit ${commit}.`),
    `Medians of ${rounds} rounds of ${target} ms or more, all peers in turn; ± is half the distance of the quartiles.`,
    `How to read this: [README](../README.md).`,
  ];
  if (coresBusyBefore > 0.1) {
    lines.push(
      `**Other programs kept ${coresBusyBefore} cores busy before the run: do not quote these numbers.**`,
    );
  }
  if (!whole) {
    lines.push(`**A partial or quick run: do not quote these numbers.**`);
  }
  return lines.join("\n");
}

function cell(entry, row, show) {
  return entry?.median === undefined
    ? "–"
    : `${show(entry.median, row)} ±${Math.round(100 * entry.spread)} %`;
}

function ratios(times, entries) {
  const { rows, single } = ratiosOf(times, entries);
  const shown = ({ ratio, goal }) =>
    (ratio === undefined ? "–" : digits(ratio)) + (goal === undefined ? "" : ` (goal ${digits(goal)})`);
  return [
    table(
      ["", ...rows[0].ratios.map(({ title }) => title)],
      rows.map(({ title, ratios: all }) => [title, ...all.map(shown)]),
    ),
    table(
      ["", "ratio"],
      single.map((entry) => [entry.title, shown(entry)]),
    ),
  ].join("\n\n");
}

function sizes(entries) {
  const rows = entries
    .filter(({ program }) => program !== undefined)
    .map(({ title, absent, minified, gzipped }) => [
      title,
      ...(absent === undefined ? [kilo(minified), kilo(gzipped)] : [absent, "–"]),
    ]);
  return table(["", "minified, KB", "gzipped, KB"], rows);
}

const kilo = (bytes) => (bytes / 1000).toFixed(1);

function participants(peers) {
  return peers
    .map(({ title, absent, versions = {} }) => {
      const told = Object.entries(versions).map(([name, value]) => `${name} ${value}`);
      return `- ${title}: ${absent === undefined ? told.join(", ") : `absent: ${absent}`}`;
    })
    .join("\n");
}

/** What is missing in the tables and why; peers that are absent as a whole are above. */
function missing(peers, workloads, entries) {
  const lines = new Map();
  for (const { name, title } of workloads) {
    for (const { absent, error, peer, program } of entries.filter((entry) => entry.workload === name)) {
      const why = absent ?? error;
      if (why !== undefined) {
        const key = `${title}: ${why}`;
        const who = peers.find((one) => one.name === peer)?.title ?? program;
        lines.set(key, [...(lines.get(key) ?? []), ...(who === undefined ? [] : [who])]);
      }
    }
  }
  const shown = [...lines].map(([key, who]) => `- ${key}${who.length === 0 ? "" : ` (${who.join(", ")})`}`);
  return shown.length === 0 ? "Nothing." : shown.join("\n");
}
