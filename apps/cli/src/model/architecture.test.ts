import { expect, test } from "vitest";
import { resolveArchitecture } from "./architecture.ts";
import { nameOfModel } from "./name-of-model.ts";
import { parseLayers } from "./parse-layers.ts";

const recipe = { hidden: [300], activation: "relu" } as const;

test("--hidden and --activation make the perceptron, named or not", () => {
  const flags = { hidden: [8], activation: "tanh" } as const;
  const mlp = { preset: "mlp", hidden: [8], activation: "tanh" };
  expect(resolveArchitecture(flags, recipe)).toEqual(mlp);
  expect(resolveArchitecture({ ...flags, layers: parseLayers(" mlp ") }, recipe)).toEqual(mlp);
  expect(resolveArchitecture({}, recipe)).toEqual({ preset: "mlp", ...recipe });
});

test.each(["lenet", "dense 10"])("they contradict --layers %s", (text) => {
  const layers = parseLayers(text);
  const message = "is given, but --layers already says what the network is made of";
  expect(() => resolveArchitecture({ layers, hidden: [] }, recipe)).toThrow(`--hidden ${message}`);
  expect(() => resolveArchitecture({ layers, activation: "relu" }, recipe)).toThrow(
    `--activation ${message}`,
  );
});

test("only a perceptron has hidden widths in results", () => {
  const named = (text: string): object =>
    nameOfModel(resolveArchitecture({ layers: parseLayers(text) }, recipe));
  expect(named("mlp")).toEqual({ preset: "mlp", ...recipe });
  expect(named("lenet")).toEqual({ preset: "lenet", hidden: null, activation: null });
  expect(named("dense 10")).toEqual({ preset: null, hidden: null, activation: null });
});
