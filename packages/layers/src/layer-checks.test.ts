import { rng } from "@gradkit/random";
import { layerChecks } from "@gradkit/testing";
import { add, assign, cast, leaves, mul, stopGradient, sum } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { buildLayer, dense, dropout, initializerKinds, layerKinds, type Layer } from "./index.ts";

/** The checks of a layer that do not pass. */
async function failures(layer: Layer, built: Layer = layer): Promise<string[]> {
  const checks = layerChecks({ name: "x", make: () => layer, input: [3] }, { rng, build: () => built });
  const failed: string[] = [];
  for (const { name, run, skip } of checks) {
    try {
      if (skip === undefined) {
        await run();
      }
    } catch {
      failed.push(name.slice(3));
    }
  }
  return failed;
}

const good = dense(3, 2);
const changed = (change: Partial<Layer>): Layer => ({ ...(good as Layer), ...change });
const weightOf = (params: Parameters<Layer["apply"]>[0]) => leaves(params)[0]![1];

describe("layerChecks", () => {
  it("pass for a layer that keeps its promises", async () => {
    expect(await failures(good)).toEqual([]);
    const build = (description: { kind: string; config: never }) =>
      buildLayer(description, { layers: layerKinds, initializers: initializerKinds });
    const random = layerChecks(
      { name: "x", make: () => dropout(0.5), input: [8], random: true },
      { rng, build },
    );
    for (const { run, skip } of random) {
      if (skip === undefined) {
        await run();
      }
    }
  });

  const broken: readonly (readonly [string, Layer])[] = [
    ["gives the shape it says", changed({ outputShape: () => [3] })],
    ["has the widths it says", changed({ outputs: 5 })],
    [
      "has the gradient of its output in evaluation",
      changed({ apply: (params, x) => good.apply(params as never, mul(stopGradient(x), 2)) }),
    ],
    [
      "has the gradient of its output in training",
      changed({
        apply: (params, x, context) => good.apply(params as never, context?.training ? stopGradient(x) : x),
      }),
    ],
    [
      "draws the same parameters from the same seed",
      changed({ init: (_, options) => good.init(rng(Math.floor(Math.random() * 2 ** 31)), options) }),
    ],
    [
      "computes in float32 and float64",
      changed({ apply: (p, x) => cast(good.apply(p as never, x), "float64") }),
    ],
    ["computes in float32 and float64", changed({ init: (r) => good.init(r) })],
    [
      "treats the samples of a batch apart",
      changed({ apply: (p, x) => add(good.apply(p as never, x), sum(x)) }),
    ],
    [
      "gives the same output twice",
      changed({ apply: (p, x) => mul(good.apply(p as never, x), Math.random()) }),
    ],
    [
      "leaves parameters and input alone",
      changed({
        apply(params, x) {
          const y = good.apply(params as never, x);
          if (weightOf(params).node === undefined) {
            assign(weightOf(params), mul(weightOf(params), 2));
          }
          return y;
        },
      }),
    ],
    ["refuses another width", changed({ outputShape: () => [2] })],
  ];
  it.each(broken)("notice when a layer breaks this: %s", async (name, layer) => {
    expect(await failures(layer)).toContain(name);
  });

  it("notice when another layer is built from the description", async () => {
    expect(await failures(good, dense(3, 2, { bias: false }))).toEqual([
      "is built again from its description",
    ]);
  });

  it("notice when a random layer does without randomness", () => {
    const silent = layerChecks(
      { name: "x", make: () => good, input: [3], random: true },
      { rng, build: () => good },
    );
    expect(() => silent.at(-1)!.run()).toThrow("no TypeError was thrown");
  });
});
