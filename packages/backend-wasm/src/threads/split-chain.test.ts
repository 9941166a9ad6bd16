import type { Chain, View } from "@gradkit/backend";
import { afterAll, describe, expect, it } from "vitest";
import { chainModule } from "../fusion/chain-module.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { readyTeam } from "../test-support/team.fixture.ts";
import { makeView, numbers, plain } from "../test-support/view.fixture.ts";
import { splitChain, type RunChain } from "./split-chain.ts";

describe.each([2, 3])("a chain shared by %i threads", async (size) => {
  const { team, memory } = await readyTeam(size, 0);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  let [calls, own] = [0, 0];
  const next = numbers(3);
  const view = (shape: readonly number[], dtype: "float32" | "float64"): View =>
    makeView(memory, dtype, shape, plain(2), next);

  it.each([
    ["float32", 1003, 131],
    ["float32", 1, 90_001],
    ["float64", 3, 30_007],
    ["float64", 5000, 7],
  ] as const)("of %s, %i rows and %i columns, gives the same bits as one thread", (dtype, rows, columns) => {
    const inputs = [
      { view: view([rows, columns], dtype), reach: "all" },
      { view: view([1, columns], dtype), reach: "row" },
      { view: view([rows, 1], dtype), reach: "column" },
      { view: view([1, 1], dtype), reach: "one" },
    ] as const;
    const steps = [
      { kernel: "mul", operands: [0, 1] },
      { kernel: "add", operands: [4, 2] },
      { kernel: "sub", operands: [5, 3] },
      { kernel: "square", operands: [6] },
      { kernel: "abs", operands: [0] },
    ];
    const outputs = [7, 8].map((value) => ({ value, view: view([rows, columns], dtype) }));
    const chain: Chain = { dtype, rows, columns, inputs, steps, outputs };
    const bytes = chainModule(chain, true);
    const { Module, Instance } = webAssembly()!;
    const instance = new Instance(new Module(bytes), { env: { memory: memory.linear } });
    const { run } = instance.exports as { readonly run: RunChain };
    const slow: RunChain = (...args) => {
      own++;
      Atomics.wait(pause, 0, 0, 3);
      run(...args);
    };
    const split = splitChain(team, chain, slow, bytes);
    const element = dtype === "float32" ? 4 : 8;
    const addresses = [...inputs, ...outputs].map(({ view: { block, offset } }) => block.address + offset * element); // prettier-ignore
    const clear = (): void => outputs.forEach((output) => memory.array(output.view.block, dtype).fill(0));
    clear();
    run(rows, columns, ...addresses);
    const bits = (): Buffer[] =>
      outputs.map(({ view: { block } }) => Buffer.from(memory.array(block, "uint8").slice()));
    const expected = bits();
    for (let again = 0; again < 3; again++) {
      calls++;
      clear();
      split(rows, columns, ...addresses);
      expect(bits().every((found, i) => found.equals(expected[i]!))).toBe(true);
    }
  });

  it("is left to this thread when it is short", () => {
    const before = own;
    const chain: Chain = { dtype: "float32", rows: 1, columns: 8, inputs: [], steps: [], outputs: [] };
    splitChain(team, chain, () => own++, new Uint8Array())(1, 8);
    expect(own).toBe(before + 1);
  });

  // On a busy machine workers may be late, but not always.
  afterAll(() => expect(own).toBeLessThan(calls * size));
});
