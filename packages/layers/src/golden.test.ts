import { rng } from "@gradkit/random";
import {
  fromData,
  grad,
  leaves,
  mapTree,
  mul,
  sum,
  type Shape,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import golden from "../golden/layers.json" with { type: "json" };
import { buildLayer, initializerKinds, layerKinds, type LayerConfig } from "./index.ts";

/** A layer of PyTorch in gradkit's layout, written by golden/make-golden.py. */
interface Case {
  readonly kind: string;
  readonly config: LayerConfig;
  readonly params: Readonly<Record<string, readonly number[]>>;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly x: readonly number[];
  readonly xShape: Shape;
  readonly y: readonly number[];
  readonly yShape: Shape;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  /** Missing where the input holds indices. */
  readonly xGradient?: readonly number[];
  readonly training?: true;
  readonly buffers?: Readonly<Record<string, readonly number[]>>;
  readonly buffersAfter?: Readonly<Record<string, readonly number[]>>;
  readonly mask?: readonly number[];
  readonly maskShape?: Shape;
}

const cases = golden as unknown as readonly Case[];
const tables = { layers: layerKinds, initializers: initializerKinds };
const float64 = (values: readonly number[], shape: Shape): Tensor =>
  fromData(Float64Array.from(values), shape);

function expectClose(found: Tensor, wanted: readonly number[], what: string): void {
  expect(found.size, what).toBe(wanted.length);
  found.data().forEach((value: number, i: number) => {
    const error = Math.abs(value - wanted[i]!) / Math.max(1, Math.abs(wanted[i]!));
    expect(error, `${what} at ${i}: ${value} instead of ${wanted[i]!}`).toBeLessThanOrEqual(1e-10);
  });
}

/** The same factors as in the script, so that every element of the output counts differently. */
function factors(shape: Shape, size: number): Tensor {
  return float64(
    Array.from({ length: size }, (_, i) => Math.cos(i * 1.3 + 0.4)),
    shape,
  );
}

describe("layers give what PyTorch gives", () => {
  it.each(cases.map((one, i) => [`${i} ${one.kind} ${JSON.stringify(one.config)}`, one] as const))(
    "%s",
    (_, one) => {
      const layer = buildLayer(one, tables);
      const params = mapTree(layer.init(rng(0), { dtype: "float64" }), (tensor, path) => {
        expect(one.shapes[path], path).toEqual(tensor.shape);
        return float64(one.params[path]!, tensor.shape);
      });
      expect(leaves(params).map(([path]) => path).sort()).toEqual(Object.keys(one.params).sort()); // prettier-ignore
      const buffers = mapTree(layer.buffers({ dtype: "float64" }), ({ shape }, path) =>
        float64(one.buffers![path]!, shape),
      );
      const mask = one.mask && { mask: fromData(Int32Array.from(one.mask), one.maskShape!) };
      const context = { training: one.training ?? false, buffers, ...mask };
      const x =
        one.xGradient === undefined
          ? fromData(Int32Array.from(one.x), one.xShape)
          : float64(one.x, one.xShape);

      const y = layer.apply(params, x, {
        ...context,
        buffers: mapTree(buffers, (b) => float64([...b.data()], b.shape)),
      });
      expect(y.shape).toEqual(one.yShape);
      expectClose(y, one.y, "output");

      const loss = (own: Tree, input: Tensor): Tensor => {
        const output = layer.apply(own, input, context);
        return sum(mul(output, factors(output.shape, output.size)));
      };
      if (one.xGradient !== undefined) {
        expectClose(grad((input: Tensor) => loss(params, input))(x), one.xGradient, "gradient of the input");
      }
      if (leaves(params).length > 0) {
        for (const [path, gradient] of leaves(grad((own: Tree) => loss(own, x))(params))) {
          expectClose(gradient, one.gradients[path]!, `gradient of ${path}`);
        }
      }
    },
  );

  it("updates the running statistics of batch norm as PyTorch does", () => {
    const withBuffers = cases.filter(({ buffersAfter }) => buffersAfter !== undefined);
    expect(withBuffers.some(({ training }) => training)).toBe(true);
    for (const one of withBuffers) {
      const layer = buildLayer(one, tables);
      const [params, buffers] = [
        layer.init(rng(0), { dtype: "float64" }),
        layer.buffers({ dtype: "float64" }),
      ].map((tree) =>
        mapTree(tree, ({ shape }, path) => float64((one.buffers![path] ?? one.params[path])!, shape)),
      );
      layer.apply(params!, float64(one.x, one.xShape), { training: one.training ?? false, buffers });
      for (const [path, tensor] of leaves(buffers!)) {
        expectClose(tensor, one.buffersAfter![path]!, path);
      }
    }
  });
});
