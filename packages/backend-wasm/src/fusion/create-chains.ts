import type { Chain, ChainCompiler, View } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { chainModule } from "./chain-module.ts";
import { vectorFunctions } from "./vector-functions.ts";

/** With more operands than this, addresses and vectors do not stay in registers. */
const mostOperands = 24;

type Run = (rows: number, columns: number, ...addresses: readonly number[]) => void;

/** Compiles chains of elementwise operations over a memory, each kind of chain once. */
export function createChains(memory: WasmMemory): ChainCompiler {
  const compiled = new Map<string, Run>();
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
      const run = compiled.get(kind) ?? instantiate(chain, memory);
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

function instantiate(chain: Chain, { linear, shared }: WasmMemory): Run {
  const { Module, Instance } = webAssembly()!; // There is a memory, so there is WebAssembly.
  const module = new Module(chainModule(chain, shared));
  return (new Instance(module, { env: { memory: linear } }).exports as { readonly run: Run }).run;
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
