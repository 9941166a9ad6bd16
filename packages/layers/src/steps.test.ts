import { rng } from "@gradkit/random";
import {
  fromData,
  keep,
  leaves,
  mul,
  scope,
  sizeOf,
  sum,
  valueAndGrad,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { layerRows } from "./layers.fixture.ts";

/** A loss, and every gradient of the parameters, as plain numbers. */
type Outcome = readonly number[];

const learning = layerRows.filter((row) => leaves(row.make().init(rng(0))).length > 0);

describe.each(learning.map((row) => [`${row.make().kind} of [${row.input.join(", ")}]`, row] as const))(
  "%s in a loop of training steps",
  (_, row) => {
    const layer = row.make();
    const buffers = layer.buffers();
    const params = layer.init(rng(0));
    const input = (seed: number, batch: number): Tensor => {
      const shape = [batch, ...row.input];
      const drawn = rng(seed).uniform(-2, 2, sizeOf(shape));
      const indices = row.indices;
      return indices === undefined
        ? fromData(drawn, shape, "float32")
        : fromData(
            Int32Array.from(drawn, (value) => Math.floor(((value + 2) / 4) * indices)),
            shape,
          );
    };
    const step = () =>
      valueAndGrad((p: Tree, x: Tensor) => {
        const y = layer.apply(p, x, { training: true, rng: rng(9), buffers });
        const weights = Float64Array.from({ length: y.size }, (_, i) => Math.sin(i + 1));
        return sum(mul(y, fromData(weights, y.shape, "float32")));
      });
    const outcome = (take: ReturnType<typeof step>, x: Tensor): Outcome =>
      scope(() => {
        const [value, gradients] = take(params, x);
        return [value.item(), ...leaves(gradients).flatMap(([, tensor]) => [...tensor.data()])];
      });

    it("gives the same as a step taken alone, for batches of two sizes", () => {
      const loop = step();
      const batches = [input(1, 3), input(2, 3), input(3, 2), input(1, 3)].map((x) => keep(x));
      const inLoop = batches.map((x) => outcome(loop, x));
      const alone = batches.map((x) => outcome(step(), x));
      expect(inLoop).toEqual(alone);
      expect(inLoop[3]).toEqual(inLoop[0]);
    });
  },
);
