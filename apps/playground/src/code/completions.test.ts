import { expect, test } from "vitest";
import { complete, completionsAt } from "./completions.ts";
import type { ExportedName } from "./exported-name.ts";
import { knownName } from "./known-name.ts";

const named = (name: string, from: string, kind: ExportedName["kind"] = "value"): ExportedName => ({
  name,
  from,
  kind,
  signature: name,
  summary: name,
});
const names = [
  named("adam", "@gradkit/optimizers"),
  named("adaBelief", "@gradkit/optimizers"),
  named("add", "@gradkit/tensor"),
  named("constant", "@gradkit/optimizers"),
  named("constant", "@gradkit/layers"),
  named("Tensor", "@gradkit/tensor", "type"),
];
const offered = (source: string, isAsked = false): readonly string[] =>
  completionsAt(source, source.length, names, isAsked).map(({ name }) => name);

test("names are offered from their second letter, imported ones first", () => {
  expect(offered("const x = a")).toEqual([]);
  expect(offered("const x = ad")).toEqual(["adaBelief", "adam", "add"]);
  expect(offered('import { add } from "@gradkit/tensor";\nAD')).toEqual(["add", "adaBelief", "adam"]);
  expect(offered("let x: te")).toEqual(["Tensor"]);
  expect(completionsAt("Co", 2, [named("cos", "a"), named("Cosine", "a")]).map(({ name }) => name)).toEqual([
    "Cosine",
    "cos",
  ]);
  expect(offered("const x = a", true)).toEqual(["adaBelief", "adam", "add"]);
});

test("nothing is offered in texts, comments, members, and names that are whole", () => {
  for (const source of ['log("ad', "// ad", " * ad", "x.ad", "adam", "12ad"]) {
    expect(offered(source), source).toEqual([]);
  }
  expect(offered('log("x", ad')).not.toEqual([]);
  expect(offered("f(...ad")).not.toEqual([]);
});

test("a chosen name is written, and imported as what it is", () => {
  const [adam, , , , , tensor] = names;
  const source = "const o = ad(0.1);\n";
  expect(adam && complete(source, 12, adam)).toEqual({
    source: 'import { adam } from "@gradkit/optimizers";\nconst o = adam(0.1);\n',
    place: 'import { adam } from "@gradkit/optimizers";\nconst o = adam'.length,
  });
  expect(tensor && complete("let x: Ten", 10, tensor).source).toBe(
    'import { type Tensor } from "@gradkit/tensor";\nlet x: Tensor',
  );
  const imported = 'import { adam } from "@gradkit/optimizers";\nad';
  expect(adam && complete(imported, imported.length, adam).source).toBe(`${imported}am`);
});

test("a name is that of the package it is imported from", () => {
  const source = 'import { constant as c, adam } from "@gradkit/optimizers";\nadam(constant(1)); x.adam;';
  expect(knownName(source, source.indexOf("adam("), names)?.from).toBe("@gradkit/optimizers");
  const layers = 'import { constant } from "@gradkit/layers";\nconstant(1)';
  expect(knownName(layers, layers.length - 3, names)).toBeDefined();
  expect(knownName(layers, layers.length - 5, names)?.from).toBe("@gradkit/layers");
  expect(knownName(source, source.length - 1, names)).toBeUndefined();
});
