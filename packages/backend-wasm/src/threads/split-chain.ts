import type { Chain } from "@gradkit/backend";
import type { Cut, Move } from "./cut.ts";
import type { Team } from "./team.ts";

/** How a chain is computed: rows, columns, and the addresses of inputs and outputs. */
export type RunChain = (rows: number, columns: number, ...addresses: readonly number[]) => void;

/** Operations on elements from which on threads pay, as for a single one. */
const least = 131_072;

/** Shares of a row are whole cache lines. */
const columnUnit = 64;

/**
 * A chain of elementwise operations that is shared by rows, or by columns where there is one row.
 *
 * @param bytes The module that `compute` comes from.
 */
export function splitChain(team: Team, chain: Chain, compute: RunChain, bytes: Uint8Array): RunChain {
  const kernel = team.learn(compute, bytes);
  if (kernel === undefined) {
    return compute;
  }
  const cuts = { byRows: cutBy(chain, "rows"), byColumns: cutBy(chain, "columns") };
  const operations = chain.steps.length;
  return (rows, columns, ...addresses) => {
    if (!team.helps(rows * columns * operations, least)) {
      compute(rows, columns, ...addresses);
    } else {
      team.run(kernel, [rows, columns, ...addresses], rows > 1 ? cuts.byRows : cuts.byColumns);
    }
  };
}

function cutBy({ dtype, inputs, outputs }: Chain, parts: "rows" | "columns"): Cut {
  const bytes = dtype === "float32" ? 4 : 8;
  const columns = 1;
  const whole = (address: number): Move =>
    parts === "rows" ? { address, stride: columns, bytes } : { address, bytes };
  const followed = parts === "rows" ? "column" : "row";
  const ofInputs = inputs.flatMap(({ reach }, i): readonly Move[] => {
    const address = 2 + i;
    return reach === "all" ? [whole(address)] : reach === followed ? [{ address, bytes }] : [];
  });
  const ofOutputs = outputs.map((_, i) => whole(2 + inputs.length + i));
  const [count, unit] = parts === "rows" ? [0, 1] : [1, columnUnit];
  return { count, unit, moves: [...ofInputs, ...ofOutputs] };
}
