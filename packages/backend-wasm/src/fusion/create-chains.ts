import type { Chain, ChainCompiler, View } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { splitChain, type RunChain } from "../threads/split-chain.ts";
import type { Team } from "../threads/team.ts";
import { chainModule } from "./chain-module.ts";
import { vectorFunctions } from "./vector-functions.ts";

/** With more operands than this, addresses and vectors do not stay in registers. */
const mostOperands = 24;

/** Compiles chains of elementwise operations over a memory, each kind of chain once, for all threads there are. */
export function createChains(memory: WasmMemory, team?: Team): ChainCompiler {
  const compiled = new Map<string, RunChain>();
  const supports = (kernel: string): boolean => Object.hasOwn(vectorFunctions, kernel);
  const isHere = ({ block, dtype }: View, chain: Chain): boolean =>
    block.memory === memory && dtype === chain.dtype;
  return {
    supports,
    compile(chain) {
      const views = [...chain.inputs, ...chain.outputs].map(({ view }) => view);
      if (
        views.length > mostOperands ||
        !chain.steps.every(({ kernel }) => supports(kernel)) ||
        !views.every((view) => isHere(view, chain))
      ) {
        return undefined;
      }
      const kind = kindOf(chain);
      const run = compiled.get(kind) ?? instantiate(chain, memory, team);
      compiled.set(kind, run);
      const bytes = chain.dtype === "float32" ? 4 : 8;
      const addresses = views.map(() => 0);
      return () => {
        for (let i = 0; i < views.length; i++) {
          addresses[i] = addressOf(views[i]!, bytes);
        }
        run(chain.rows, chain.columns, ...addresses);
      };
    },
  };
}

function instantiate(chain: Chain, { linear, shared }: WasmMemory, team: Team | undefined): RunChain {
  const { Module, Instance } = webAssembly()!; // There is a memory, so there is WebAssembly.
  const bytes = chainModule(chain, shared);
  const { run } = new Instance(new Module(bytes), { env: { memory: linear } }).exports as {
    readonly run: RunChain;
  };
  return team === undefined ? run : splitChain(team, chain, run, bytes);
}

/** What two chains must have in common to be the same code. */
function kindOf({ dtype, inputs, steps, outputs }: Chain): string {
  return [
    dtype,
    inputs.map(({ reach }) => reach).join(),
    steps.map(({ kernel, operands }) => `${kernel}(${operands.join()})`).join(),
    outputs.map(({ value }) => value).join(),
  ].join(";");
}
