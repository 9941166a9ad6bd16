import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readTypeFiles } from "../../../build/read-type-files.ts";
import { activationNames } from "../../experiment/activation-names.ts";
import { datasetNames } from "../../experiment/dataset-facts.ts";
import { initializerNames } from "../../experiment/initializer-names.ts";
import { lossNames } from "../../experiment/loss-names.ts";
import { optimizerNames } from "../../experiment/optimizer-facts.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { scheduleNames } from "../../experiment/schedule-names.ts";
import { defaultConfig } from "../../experiment/default-config.ts";
import { typescriptCode } from "../../experiment/typescript-code.ts";
import { presets } from "../../plane/presets.ts";
import { exampleNames, examplePrograms } from "../example-programs.ts";
import { makeChecker } from "./make-checker.ts";

const check = makeChecker(ts, readTypeFiles());

/** What a problem is about, and what it says. */
function told(source: string): readonly (readonly [about: string, text: string])[] {
  return check(source).map(({ start, end, text }) => [source.slice(start, end), text]);
}

describe("programs of the page have no problems", () => {
  test.each(exampleNames)("%s", (name) => {
    expect(check(examplePrograms[name])).toEqual([]);
  });

  test.each(presets)("the plane: $name", ({ some }) => {
    expect(check(typescriptCode({ ...defaultConfig, ...some(defaultConfig) }, 50))).toEqual([]);
  });
});

/** Settings in which everything that can be chosen on the plane occurs: each list is gone through over and over. */
const settings = optimizerNames.map((optimizer, i): PlaneConfig => {
  const nth = <T>(names: readonly T[], usual: T): T => names[i % names.length] ?? usual;
  return {
    ...defaultConfig,
    optimizer,
    schedule: nth(scheduleNames, "constant"),
    loss: nth(lossNames, "crossEntropy"),
    dataset: nth(datasetNames, "spiral"),
    initializer: nth(initializerNames, "heNormal"),
    layers: [{ units: 5, activation: nth(activationNames, "relu") }],
    momentum: 0.5,
    weightDecay: 0.01,
    l1: i % 2 === 0 ? 0.001 : 0,
    l2: i % 3 === 0 ? 0.001 : 0,
    clipNorm: i % 2 === 0 ? 1 : 0,
  };
});

test.each(settings)(
  "the plane with $optimizer, $schedule, $loss on $dataset has no problems either",
  (config) => {
    expect(check(typescriptCode(config, 20))).toEqual([]);
  },
);

describe("layers that do not fit", () => {
  test("are told in a sentence, at the layer that is wrong", () => {
    const source = `import { dense, relu, sequential } from "@gradkit/layers";

const model = sequential(
  dense(2, 16),
  relu(),
  dense(8, 3),
);
console.log(model);
`;
    expect(told(source)).toEqual([["dense(8, 3)", "Expects 8 inputs, but the layer before gives 16."]]);
    expect(check(source)[0]?.details).toContain("Layer<2, 16");
    expect(told(source.replace("dense(8, 3)", "dense(16, 3)"))).toEqual([]);
  });

  test("are found wherever in the chain they stand", () => {
    const chain = (...layers: readonly string[]): string =>
      `import { dense, relu, sequential } from "@gradkit/layers";\nconst model = sequential(${layers.join(", ")});\nmodel;\n`;
    expect(
      told(chain("dense(2, 4)", "dense(5, 6)", "relu()", "dense(6, 2)")).map(([about]) => about),
    ).toEqual(["dense(5, 6)"]);
    expect(
      told(chain("dense(2, 4)", "relu()", "dense(4, 6)", "dense(7, 2)")).map(([about]) => about),
    ).toEqual(["dense(7, 2)"]);
  });
});

test("other problems are told in order, with what they are about, and without advice on settings", () => {
  const source = `import { nothing, tensor } from "@gradkit/tensor";
import { readFile } from "node:fs";
const x: number = "a";
document.title = tensor([1]).itme();
`;
  expect(told(source)).toEqual([
    ["nothing", `Module '"@gradkit/tensor"' has no exported member 'nothing'.`],
    [`"node:fs"`, "Cannot find name 'node:fs'."],
    ["x", "Type 'string' is not assignable to type 'number'."],
    ["document", "Cannot find name 'document'."],
    ["itme", "Property 'itme' does not exist on type 'Tensor'."],
  ]);
});

test("packages that no program can import are not there", () => {
  const inner = "@gradkit/backend";
  const source = `import { sizeOf } from "${inner}";\nsizeOf([1]);\n`;
  expect(told(source)).toEqual([
    ['"@gradkit/backend"', "Cannot find module '@gradkit/backend' or its corresponding type declarations."],
  ]);
});

test("of a long explanation its last line is told, too", () => {
  const source =
    "const found = { at: { row: 1 } };\nconst wanted: { at: { row: string } } = found;\nwanted;\n";
  const [problem, ...others] = check(source);
  expect(others).toEqual([]);
  expect(problem?.text).toContain("is not assignable to type '{ at: { row: string; }; }'");
  expect(problem?.reason).toBe("Type 'number' is not assignable to type 'string'.");
  expect(problem?.details.endsWith(problem.reason)).toBe(true);
});

test("of a program that cannot be read only that is told, at a letter that can be seen", () => {
  expect(told("const a = 1;\n\nconst b = = 2;\n")).toEqual([["=", "Expression expected."]]);
  expect(told("const all = [1, 2")).toEqual([["2", "']' expected."]]);
  expect(check("")).toEqual([]);
});

test("programs may be JavaScript, await at their top, and use what a worker has", () => {
  const source = `function twice(x) {
  return 2 * x;
}
const answer = await fetch("data:,1");
using open = { [Symbol.dispose]() {} };
console.log(twice(3), [3, 1, 2].toSorted(), await answer.text(), performance.now(), open);
`;
  expect(told(source)).toEqual([]);
});
