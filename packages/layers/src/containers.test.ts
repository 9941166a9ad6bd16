import { rng } from "@gradkit/random";
import {
  add,
  asOneTensor,
  fromData,
  grad,
  leaves,
  mul,
  ones,
  square,
  sum,
  tensor,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import {
  batchNorm, buildLayer, conv2d, dense, describeLayer, dropout, flatten, identity, initializerKinds, lambda, layerKinds, parallel,
  relu, residual, sequential, shared, summarize, tanh, type Layer,
} from "./index.ts"; // prettier-ignore

const float64 = { dtype: "float64" } as const;
const tables = { layers: layerKinds, initializers: initializerKinds };
const paths = (tree: Tree): string[] => leaves(tree).map(([path]) => path);
const x = tensor(
  [
    [1, -2, 0.5],
    [0.3, 0.7, -1],
  ],
  float64,
);

describe("shared", () => {
  const step = shared("step", dense(3, 3));
  const model = sequential(step, tanh(), residual(step), sequential(step, relu()));
  const params = model.init(rng(0), float64);

  it("keeps one set of parameters, at its first place, however deep the others are", () => {
    expect(paths(params)).toEqual(["0.weight", "0.bias"]);
    expect(asOneTensor(params)).toBeDefined();
    expect(
      summarize(model, [3]).layers.map(({ path, kind, parameters }) => [path, kind, parameters]),
    ).toEqual([
      ["0", "shared", 12],
      ["1", "tanh", 0],
      ["2.0", "shared", 0],
      ["3.0", "shared", 0],
      ["3.1", "relu", 0],
    ]);
  });

  it("adds up the gradients of all places", () => {
    const places = sequential(dense(3, 3), tanh(), residual(dense(3, 3)), sequential(dense(3, 3), relu()));
    const own = params[0];
    const apart = [own, {}, [own], [own, {}]] as unknown as ReturnType<typeof places.init>;
    expect(model.apply(params, x).toArray()).toEqual(places.apply(apart, x).toArray());
    const together = leaves(grad((p: typeof params) => sum(square(model.apply(p, x))))(params));
    const each = leaves(grad((p: typeof apart) => sum(square(places.apply(p, x))))(copied(apart)));
    for (const [path, gradient] of together) {
      const name = path.slice(2);
      const parts = each.filter(([other]) => other.endsWith(name)).map(([, tensor]) => tensor);
      expect(parts).toHaveLength(3);
      const total = parts.reduce((a, b) => add(a, b)).data();
      gradient.data().forEach((value: number, i: number) => expect(value).toBeCloseTo(total[i]!, 12));
    }
  });

  it("shares as well after it was written down and built again", () => {
    const again = buildLayer(JSON.parse(JSON.stringify(describeLayer(model))) as never, tables);
    expect(paths(again.init(rng(0)))).toEqual(["0.weight", "0.bias"]);
    expect(again.apply(params, x).toArray()).toEqual(model.apply(params, x).toArray());
  });

  it("shares buffers too", () => {
    const norm = shared("norm", batchNorm(3, { momentum: 0.5 }));
    const twice = sequential(
      norm,
      lambda((y) => add(y, 2)),
      norm,
    );
    const buffers = twice.buffers(float64);
    expect(paths(buffers)).toEqual(["0.runningMean", "0.runningVariance"]);
    twice.apply(twice.init(rng(0), float64), x, { training: true, buffers });
    // After the first place half of each batch mean; the second sees mean 2 everywhere.
    const first = [0.65, -0.65, -0.25].map((mean) => (mean * 0.5 + 2) / 2);
    (leaves(buffers)[0]![1].toArray() as number[]).forEach((mean, i) =>
      expect(mean).toBeCloseTo(first[i]!, 12),
    );
  });

  it("works alone, and refuses one name for different layers", () => {
    expect(step.apply(step.init(rng(0)), ones([2, 3])).shape).toEqual([2, 3]);
    const mixed = sequential(shared("a", dense(3, 3)), shared("a", dense(3, 3, { bias: false })));
    expect(() => mixed.init(rng(0))).toThrow(/shared: "a" stands for different layers/);
  });

  it("is the exception: a layer that stands in two places has parameters in each", () => {
    const layer = dense(3, 3);
    expect(paths(sequential(layer, layer).init(rng(0)))).toEqual([
      "0.weight",
      "0.bias",
      "1.weight",
      "1.bias",
    ]);
  });
});

/** Two places of a tree never hold the same tensor, so that each has a gradient of its own. */
function copied<T extends Tree>(tree: T): T {
  const copy = (part: Tree): Tree =>
    "shape" in part && "data" in part
      ? fromData((part as Tensor).data().slice(), (part as Tensor).shape)
      : Array.isArray(part)
        ? part.map(copy)
        : Object.fromEntries(Object.entries(part).map(([name, child]) => [name, copy(child)]));
  return copy(tree) as T;
}

describe("residual", () => {
  it("adds the input, or what the shortcut makes of it", () => {
    const plain = residual(lambda((y) => mul(y, 3)));
    expect(plain.apply([{}], tensor([[1, 2]])).toArray()).toEqual([[4, 8]]);
    const both = residual(
      lambda((y) => mul(y, 3)),
      lambda((y) => mul(y, -1)),
    );
    expect(both.apply([{}, {}], tensor([[1, 2]])).toArray()).toEqual([[2, 4]]);
  });

  it("refuses widths and shapes that cannot be added", () => {
    const untyped = residual as (layer: Layer, shortcut?: Layer) => Layer;
    expect(() => untyped(dense(3, 4))).toThrow(/takes 3 and gives 4, but beside it.*gives 3/);
    expect(() => untyped(dense(3, 4), dense(3, 5))).toThrow(/gives 4, but beside it.*takes 3 and gives 5/);
    expect(() => untyped(dense(3, 4), dense(2, 4))).toThrow(/takes 2/);
    const smaller = residual(conv2d(2, 2, { kernel: 3 }));
    expect(() => smaller.outputShape([5, 5, 2])).toThrow("gives [3, 3, 2], but the shortcut gives [5, 5, 2]");
    expect(untyped(flatten(), dense(3, 4)).inputs).toBe(3);
  });
});

describe("parallel", () => {
  it("joins or adds what its layers give", () => {
    const branches = [identity(), lambda((y) => mul(y, 10))] as const;
    expect(
      parallel(branches, { merge: "add" })
        .apply([{}, {}], tensor([[1, 2]]))
        .toArray(),
    ).toEqual([[11, 22]]);
    expect(
      parallel(branches, { merge: "concat" })
        .apply([{}, {}], tensor([[1, 2]]))
        .toArray(),
    ).toEqual([[1, 2, 10, 20]]);
  });

  it("refuses widths and shapes that do not fit", () => {
    const untyped = parallel as unknown as (layers: Layer[], options: { merge: string }) => Layer;
    expect(() => untyped([dense(3, 4), dense(2, 4)], { merge: "concat" })).toThrow(
      /layer 1 \(dense\) takes 2/,
    );
    expect(() => untyped([dense(3, 4), dense(3, 5)], { merge: "add" })).toThrow(/gives 5.*give 4/);
    expect(() => untyped([], { merge: "add" })).toThrow("at least one layer");
    expect(() => untyped([identity()], { merge: "mean" })).toThrow('"mean"');
    const images = untyped([conv2d(2, 2, { kernel: 3 }), conv2d(2, 2, { kernel: 1 })], { merge: "concat" });
    expect(() => images.outputShape([5, 5, 2])).toThrow("[3, 3, 2] and [5, 5, 2] cannot be joined");
    expect(untyped([flatten(), dense(3, 4)], { merge: "concat" }).outputs).toBeUndefined();
  });
});

describe("layers made of layers", () => {
  const model = sequential(
    residual(sequential(dense(3, 3), dropout(0.5))),
    parallel([batchNorm(3), dropout(0.2)], { merge: "concat" }),
  );

  it("pass the whole context on", () => {
    const [params, buffers] = [model.init(rng(0), float64), model.buffers(float64)];
    const run = (seed: number) =>
      model.apply(params, x, { training: true, rng: rng(seed), buffers }).toArray();
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    expect(paths(buffers)).toEqual(["1.0.runningMean", "1.0.runningVariance"]);
    expect(leaves(buffers)[0]![1].toArray()).not.toEqual([0, 0, 0]);
    expect(() => model.apply(params, x, { training: true, buffers })).toThrow("dropout: needs randomness");
    let seen: unknown;
    const mask = ones([2, 3]);
    const nested = sequential(residual(lambda((y, context) => ((seen = context.mask), y))));
    nested.apply(nested.init(rng(0)), x, { mask });
    expect(seen).toBe(mask);
  });
});

describe("buildLayer", () => {
  it("builds layers of one's own from a table of one's own", () => {
    const scale = (by: number): Layer => lambda((y) => mul(y, by), { kind: "scale", config: { by } });
    const layers = { ...layerKinds, scale: ({ by }: { by: number }) => scale(by) };
    const text = JSON.stringify(describeLayer(sequential(scale(3), relu())));
    const built = buildLayer(JSON.parse(text) as never, { ...tables, layers });
    expect(built.apply([{}, {}], tensor([[1, -1]])).toArray()).toEqual([[3, 0]]);
  });

  it("says what is not in a table, and what makes no sense", () => {
    const build = (kind: string, config: object) => () =>
      buildLayer({ kind, config: config as never }, tables);
    expect(build("lambda", {})).toThrow(/the table of layers has no "lambda", only .*Add a builder/);
    expect(build("toString", {})).toThrow('has no "toString"');
    expect(build("dense", { inputs: 2, outputs: 1, weight: { initializer: "mine", config: {} } })).toThrow(
      'the table of initializers has no "mine"',
    );
    expect(build("dense", { inputs: 2 })).toThrow(
      "dense: outputs must be a whole number of at least 1, but is undefined",
    );
    expect(build("dense", { inputs: "2", outputs: 1 })).toThrow("inputs must be a whole number");
  });
});
