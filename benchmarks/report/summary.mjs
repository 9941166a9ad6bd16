import { digits } from "../harness/digits.mjs";
import { comparisons } from "./goals.mjs";
import { table } from "./table.mjs";

const [{ theirs: javascript }, { ours: wasm }, { ours: threads, theirs: pytorch }, { ours: blas }] =
  comparisons;
const groups = [[...wasm, ...threads], blas, javascript, pytorch];
const head = ["milliseconds per step", "gradkit", "gradkit with BLAS", "fastest other JavaScript", "PyTorch"];

/** A short table for those who only want to know how fast it is: the best of each kind, with one or two threads. */
export function summary({ machine: { date, processor, cores }, peers, workloads, entries }) {
  const titles = new Map(peers.map(({ name, title }) => [name, title]));
  const best = (workload, names) =>
    entries
      .filter((entry) => entry.workload === workload && names.includes(entry.peer))
      .filter(({ median }) => median !== undefined)
      .sort((a, b) => a.median - b.median)[0];
  const rows = workloads
    .filter(({ unit, group }) => unit === undefined && group === undefined)
    .map(({ name, title }) => [
      title,
      ...groups.map((names) => {
        const found = best(name, names);
        const who = names === javascript && found !== undefined ? ` (${titles.get(found.peer)})` : "";
        return found === undefined ? "–" : digits(found.median) + who;
      }),
    ]);
  const day = date.split(" ")[0];
  return `${table(head, rows)}\n\nMedians of one run, ${day}, ${processor}, ${cores} cores, the best of one and two threads each.`;
}

/** A page with the summary between its two marks. */
export function withSummary(page, text) {
  const [begin, end] = ["<!-- benchmarks: written by benchmarks/run.mjs -->", "<!-- benchmarks: end -->"];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`The page has no place for the summary: ${begin} and ${end}.`);
  }
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
