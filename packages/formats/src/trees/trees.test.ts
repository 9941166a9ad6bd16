import { buildLayer, dense, initializerKinds, layerKinds, relu, sequential } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { asOneTensor, leaves, ones, tensor, zeros } from "@gradkit/tensor";
import { expect, test } from "vitest";
import { toStored } from "../arrays/to-stored.ts";
import { readSafetensors } from "../safetensors/read-safetensors.ts";
import { writeSafetensors } from "../safetensors/write-safetensors.ts";
import { goldenFile } from "../test-support/golden.ts";
import { flattenTree } from "./flatten-tree.ts";
import { nestTree } from "./nest-tree.ts";
import { restoreTree } from "./restore-tree.ts";

const model = sequential(dense(4, 3), relu(), dense(3, 2));

test("parameters through a file are the same", () => {
  const params = model.init(rng(0));
  const file = writeSafetensors(flattenTree(params));
  const back = restoreTree(model.init(rng(1)), readSafetensors(file).tensors);
  expect(leaves(back).map(([path, x]) => [path, x.toArray()])).toEqual(
    leaves(params).map(([path, x]) => [path, x.toArray()]),
  );
  expect(model.apply(back, ones([1, 4])).toArray()).toEqual(model.apply(params, ones([1, 4])).toArray());
});

test("restored parameters lie in one block, in the element type of the model", () => {
  const half = toStored(tensor([1.5, 2.5, 3.5]), "float16");
  const restored = restoreTree({ a: zeros([3], { dtype: "float64" }) }, new Map([["a", half]]));
  expect([restored.a.dtype, restored.a.toArray()]).toEqual(["float64", [1.5, 2.5, 3.5]]);
  const params = model.init(rng(0));
  expect(asOneTensor(restoreTree(params, new Map(Object.entries(flattenTree(params)))))).toBeDefined();
});

test("a file of another model is refused with all that differs", () => {
  const stored = new Map([
    ["0.weight", zeros([4, 3])],
    ["0.bias", zeros([4])],
    ["1.weight", zeros([1])],
  ]);
  expect(() => restoreTree(model.init(rng(0)), stored)).toThrow(
    "restoreTree: the file does not fit the model: missing are 2.weight, 2.bias; left over are 1.weight; " +
      "0.bias is [4] and should be [3].",
  );
});

test("two tensors of one path cannot be flattened", () => {
  expect(() => flattenTree({ "a.b": zeros([1]), a: { b: zeros([1]) } })).toThrow(
    'two tensors have the path "a.b"',
  );
});

test("paths become a tree again, with empty places for layers without parameters", () => {
  const params = model.init(rng(0));
  expect(nestTree(new Map(Object.entries(flattenTree(params))))).toEqual([...params]);
  const named = nestTree(new Map([["a.__proto__.x", tensor([1])]]));
  expect(leaves(named).map(([path]) => path)).toEqual(["a.__proto__.x"]);
});

test("a tensor that is a branch too is refused, in both orders", () => {
  const pair = [
    ["a", zeros([1])],
    ["a.b", zeros([1])],
  ] as const;
  expect(() => nestTree(new Map(pair))).toThrow('nestTree: "a.b" is needed as a tensor and as a branch');
  expect(() => nestTree(new Map([pair[1], pair[0]]))).toThrow('nestTree: "a" is needed');
});

test("a name with a large number does not make a large list", () => {
  expect(() => nestTree(new Map([["a.4294967294", zeros([1])]]))).toThrow(
    "nestTree: a would be a list of 4294967295 places with 1 taken.",
  );
});

test("the checkpoint of format 0.1 still loads and computes what NumPy computed", () => {
  const { tensors, metadata } = readSafetensors(goldenFile("checkpoint-0.1.safetensors"));
  const { x, y } = JSON.parse(new TextDecoder().decode(goldenFile("checkpoint-0.1.json"))) as {
    x: number[][];
    y: number[][];
  };
  expect(metadata.get("version")).toBe("0.1");
  const described: unknown = JSON.parse(metadata.get("model")!);
  expect(described).toMatchObject({ kind: "sequential" });
  const tables = { layers: layerKinds, initializers: initializerKinds };
  const loaded = buildLayer(described as Parameters<typeof buildLayer>[0], tables);
  const result = loaded.apply(restoreTree(loaded.init(rng(0)), tensors), tensor(x)).data();
  y[0]!.forEach((expected, i) => expect(result[i]).toBeCloseTo(expected, 5));
});
