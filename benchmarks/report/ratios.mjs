import { ratio } from "../harness/statistics.mjs";
import { comparisons, goals, pairs } from "./goals.mjs";

/** Every ratio that the measurements allow: of the best of ours to the best of theirs, with the goal if there is one. */
export function ratiosOf(workloads, entries) {
  const measured = (workload, peers) =>
    entries
      .filter((entry) => entry.workload === workload && peers.includes(entry.peer) && entry.ms !== undefined)
      .sort((a, b) => a.median - b.median)[0];
  const rows = workloads
    .filter(({ unit, group }) => unit === undefined && group === undefined)
    .map(({ name, title }) => ({
      workload: name,
      title,
      ratios: comparisons.map(({ title: column, ours, theirs }, i) =>
        compared(column, measured(name, ours), measured(name, theirs), goals[name]?.[i]),
      ),
    }));
  const single = pairs.map(({ title, ours, theirs, goal }) =>
    compared(title, measured(ours[0], [ours[1]]), measured(theirs[0], [theirs[1]]), goal),
  );
  return { rows, single };
}

function compared(title, ours, theirs, goal) {
  return ours === undefined || theirs === undefined
    ? { title, goal }
    : { title, goal, ours: ours.peer, theirs: theirs.peer, ratio: ratio(ours.ms, theirs.ms) };
}
