import { rng } from "@gradkit/random";
import {
  fromData,
  full,
  grad,
  leaves,
  mapTree,
  ones,
  square,
  sum,
  tensor,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import {
  embedding,
  gru,
  lstm,
  multiHeadAttention,
  positionalEncoding,
  simpleRnn,
  type Layer,
} from "./index.ts";

const float64 = { dtype: "float64" } as const;

function noise(...shape: number[]): Tensor {
  const size = shape.reduce((a, b) => a * b, 1);
  return fromData(rng(5).standardNormal(size), shape);
}

describe("recurrent layers", () => {
  const makers: readonly (readonly [
    string,
    (output: "last" | "sequence", bidirectional: boolean) => Layer,
  ])[] = [
    ["simpleRnn", (output, bidirectional) => simpleRnn(3, 4, { output, bidirectional })],
    ["lstm", (output, bidirectional) => lstm(3, 4, { output, bidirectional })],
    ["gru", (output, bidirectional) => gru(3, 4, { output, bidirectional })],
  ];

  it.each(makers)("%s: the last output is the last of the sequence; backwards, the first", (_, make) => {
    const x = noise(2, 7, 3);
    const both = make("sequence", true);
    const params = both.init(rng(0), float64);
    const steps = both.apply(params, x).toArray() as number[][][];
    const last = make("last", true).apply(params, x).toArray() as number[][];
    for (const [i, row] of last.entries()) {
      expect(row).toEqual([...steps[i]!.at(-1)!.slice(0, 4), ...steps[i]![0]!.slice(4)]);
    }
  });

  it.each(makers)("%s: the direction backwards is the same on the sequence turned round", (_, make) => {
    const x = noise(1, 6, 3);
    const turned = fromData(Float64Array.from([...x.data()].reverse()), x.shape);
    const mirror = fromData(
      Float64Array.from({ length: 18 }, (_, i) => turned.data()[i - (i % 3) + 2 - (i % 3)]!),
      x.shape,
    );
    const params = make("last", true).init(rng(0), float64) as Record<"forward" | "backward", Tree>;
    const swapped = { forward: params.backward, backward: params.forward };
    const [a, b] = [make("last", true).apply(params, x), make("last", true).apply(swapped, mirror)].map(
      (y) => (y.toArray() as number[][])[0]!,
    );
    expect([...b!.slice(4), ...b!.slice(0, 4)]).toEqual(a);
  });

  it("remember what came first over many steps", () => {
    const layer = lstm(1, 2, { forgetBias: 20 });
    const params = layer.init(rng(0), float64);
    const late = (first: number): Tensor => {
      const values = new Float64Array(200);
      values[0] = first;
      return layer.apply(params, fromData(values, [1, 200, 1]));
    };
    const [a, b] = [late(3), late(-3)].map((y) => y.data()[0]!);
    expect(Math.abs(a! - b!)).toBeGreaterThan(0.01);
    const slope = grad((x: Tensor) => sum(square(layer.apply(params, x))))(ones([1, 200, 1], float64));
    expect(slope.data().every(Number.isFinite)).toBe(true);
  });

  it("lstm starts with the forget gate open", () => {
    const bias = (forgetBias: number): unknown => lstm(2, 2, { forgetBias }).init(rng(0)).inputBias.toArray();
    expect(bias(1)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
    expect(bias(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it.each(makers)("%s: stays finite for huge inputs", (_, make) => {
    const layer = make("sequence", false);
    const y = layer.apply(layer.init(rng(0), float64), full([1, 5, 3], 1e5, float64));
    expect(y.data().every((value: number) => Math.abs(value) <= 1)).toBe(true);
  });

  it("say what they expect", () => {
    const layer = gru(3, 4);
    expect(() => layer.apply(layer.init(rng(0)), ones([2, 0, 3]))).toThrow(
      "gru: expects sequences [batch, time, 3] with at least one step, but got shape [2, 0, 3].",
    );
    expect(() => layer.apply(layer.init(rng(0)), ones([2, 3]))).toThrow("expects sequences");
    expect(() => gru(3, 4, { output: "all" as "last" })).toThrow(
      'output must be "last" or "sequence", but is "all"',
    );
    expect(() => simpleRnn(3, 4, { activation: "sin" as "tanh" })).toThrow('but is "sin"');
    expect(() => lstm(3, 4, { forgetBias: NaN })).toThrow("forgetBias must be a finite number");
  });
});

describe("multiHeadAttention", () => {
  const layer = multiHeadAttention(4, 2);
  const params = layer.init(rng(0), float64);
  const x = noise(2, 3, 4);
  const changed = (place: number): Tensor =>
    fromData(
      Float64Array.from(x.data(), (value, i) => (Math.floor(i / 4) % 3 === place ? value + 1 : value)),
      x.shape,
    );
  const rows = (y: Tensor): number[][] => (y.toArray() as number[][][])[0]!;

  it("causal, does not see what comes later", () => {
    const causal = multiHeadAttention(4, 2, { causal: true });
    const [before, after] = [rows(causal.apply(params, x)), rows(causal.apply(params, changed(2)))];
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toEqual(before[2]);
    expect(rows(layer.apply(params, changed(2)))[0]).not.toEqual(rows(layer.apply(params, x))[0]);
  });

  it("does not see what a mask hides", () => {
    const mask = tensor(
      [
        [1, 1, 0],
        [1, 1, 1],
      ],
      { dtype: "bool" },
    );
    const [before, after] = [
      rows(layer.apply(params, x, { mask })),
      rows(layer.apply(params, changed(2), { mask })),
    ];
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it("does not depend on the order of places", () => {
    const y = rows(layer.apply(params, x));
    const order = [2, 0, 1];
    const moved = fromData(
      Float64Array.from({ length: 12 }, (_, i) => x.data()[order[Math.floor(i / 4)]! * 4 + (i % 4)]!),
      [1, 3, 4],
    );
    rows(layer.apply(params, moved)).forEach((row, i) =>
      row.forEach((value, j) => expect(value).toBeCloseTo(y[order[i]!]![j]!, 12)),
    );
  });

  it("stays finite where everything is hidden, also backwards", () => {
    const mask = full([2, 3], 0, { dtype: "bool" });
    const y = layer.apply(params, x, { mask });
    expect(y.data().every(Number.isFinite)).toBe(true);
    const gradients = grad((p: typeof params) => sum(layer.apply(p, x, { mask })))(params);
    expect(leaves(gradients).every(([, tensor]) => tensor.data().every(Number.isFinite))).toBe(true);
  });

  it("says what does not fit", () => {
    expect(() => multiHeadAttention(5, 2)).toThrow(
      "width / heads must be a whole number of at least 1, but is 2.5",
    );
    expect(() => layer.apply(params, noise(2, 4))).toThrow("expects sequences [batch, time, 4]");
    expect(() => layer.apply(params, x, { mask: ones([2, 2]) })).toThrow(
      "the mask must be [batch, keys] or [batch, queries, keys], here [2, 3] or [2, 3, 3], but has shape [2, 2]",
    );
    expect(() => multiHeadAttention(4, 2, { dropout: 1 })).toThrow("rate must be from 0");
  });
});

describe("embedding", () => {
  const layer = embedding(3, 2);
  const params = mapTree(layer.init(rng(0)), () =>
    tensor([
      [1, 2],
      [3, 4],
      [5, 6],
    ]),
  );

  it("takes rows, for indices of any element type, and adds up gradients of equal ones", () => {
    const wanted = [
      [
        [5, 6],
        [1, 2],
        [5, 6],
      ],
    ];
    for (const dtype of ["int32", "float32", "uint8"] as const) {
      expect(layer.apply(params, tensor([[2, 0, 2]], { dtype })).toArray()).toEqual(wanted);
    }
    const index = tensor([[2, 0, 2]], { dtype: "int32" });
    const gradient = grad((p: typeof params) => sum(layer.apply(p, index)))(params);
    expect(gradient.weight.toArray()).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  it("refuses indices that are not there", () => {
    expect(() => layer.apply(params, tensor([[3]], { dtype: "int32" }))).toThrow(
      "index 3 at position 0 is out of range",
    );
    expect(() => embedding(0, 2)).toThrow("count must be a whole number of at least 1");
  });
});

describe("positionalEncoding", () => {
  it("gives the same for a short sequence after a long one", () => {
    const layer = positionalEncoding(4);
    const alone = layer.apply({}, noise(1, 3, 4)).toArray();
    layer.apply({}, noise(1, 50, 4));
    expect(layer.apply({}, noise(1, 3, 4)).toArray()).toEqual(alone);
  });
});
