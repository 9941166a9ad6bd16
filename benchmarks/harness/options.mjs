import { parseArgs } from "node:util";
import { workloads } from "../workloads/table.mjs";

export const help = `Measures gradkit and its peers on the same workloads, in turn.

  node run.mjs [options]

  --only <names>      only these workloads: ${workloads.map(({ name }) => name).join(",")}
  --peers <names>     only peers whose names begin so: gradkit,tfjs,jax-js,numpy,pytorch
  --quick             few short rounds: to see that everything works, not for numbers to quote
  --json <file>       where to write the results (a whole run: results/latest.json as well)
  --markdown <file>   the same as tables (a whole run: results/latest.md as well)
  --help

GRADKIT_DATA names the folder with mnist/, for the time to 97.5 %. GRADKIT_PYTHON names a Python with PyTorch.
`;

const full = { rounds: 9, warm: 1000, target: 100, reachRounds: 3, reachLimit: 180 };
const quick = { rounds: 3, warm: 150, target: 100, reachRounds: 1, reachLimit: 20 };

/** What the command line asks for; throws in words. */
export function parse(args) {
  const text = { type: "string" };
  const { values } = parseArgs({
    args,
    options: {
      only: text,
      peers: text,
      quick: { type: "boolean", default: false },
      json: text,
      markdown: text,
      help: { type: "boolean", default: false },
    },
  });
  const only = values.only?.split(",");
  const unknown = only?.find((name) => !workloads.some((workload) => workload.name === name));
  if (unknown !== undefined) {
    throw new Error(`--only: there is no workload "${unknown}". See --help.`);
  }
  const prefixes = values.peers?.split(",");
  return {
    ...values,
    settings: values.quick ? quick : full,
    whole: only === undefined && prefixes === undefined && !values.quick,
    wantsWorkload: ({ name }) => only?.includes(name) ?? true,
    wantsPeer: ({ name }) => prefixes?.some((prefix) => name.startsWith(prefix)) ?? true,
  };
}
