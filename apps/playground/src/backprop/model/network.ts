import { add, fromData, leaves, matmul, noGrad, type Tensor } from "@gradkit/tensor";
import { activationOf } from "./activation.ts";
import type { BackpropConfig } from "./backprop-config.ts";
import { lossOf } from "./loss.ts";
import { shapeOf, type Parts } from "./parts.ts";

/** Every place of the network where a gradient is asked for. */
export type Place = "x" | "W" | "b" | "z" | "h" | "V" | "c" | "o";

/** One tensor for each place. What is computed is not set but added to: zeros there make its gradient known. */
export type Places = Readonly<Record<Place, Tensor>>;

/** Everything on the way from the inputs to the loss. */
export interface Passed {
  readonly z: Tensor;
  readonly h: Tensor;
  readonly o: Tensor;
  readonly y: Tensor;
  readonly loss: Tensor;
}

/** What a target class means for each output; a single output should be the class itself. */
export function targetsOf({ outputs, target }: BackpropConfig): readonly number[] {
  return outputs === 1 ? [target] : Array.from({ length: outputs }, (_, k) => Number(k === target));
}

/** The network's numbers as tensors of float64. */
export function placesOf(parts: Parts, config: BackpropConfig): Places {
  const { inputs, hidden, outputs } = config;
  const made = (values: readonly number[], shape: readonly number[]): Tensor =>
    fromData(Float64Array.from(values), shape);
  const zeros = (width: number): Tensor => fromData(new Float64Array(width), [1, width]);
  return {
    x: made(parts.x, [1, inputs]),
    W: made(parts.W, shapeOf("W", config)),
    b: made(parts.b, [hidden]),
    z: zeros(hidden),
    h: zeros(hidden),
    V: made(parts.V, shapeOf("V", config)),
    c: made(parts.c, [outputs]),
    o: zeros(outputs),
  };
}

/** The network as a function: `z = xW + b`, `h = f(z)`, `o = hV + c`, and the loss of `o`. */
export function passThrough(places: Places, config: BackpropConfig): Passed {
  const { apply } = activationOf(config.activation);
  const loss = lossOf(config.loss);
  const targets = fromData(Float64Array.from(targetsOf(config)), [1, config.outputs]);
  const z = add(add(matmul(places.x, places.W), places.b), places.z);
  const h = add(apply(z), places.h);
  const o = add(add(matmul(h, places.V), places.c), places.o);
  return { z, h, o, y: loss.outputs(o), loss: loss.apply(o, targets) };
}

/** The loss when one number of one place is moved. */
export function lossWith(
  parts: Parts,
  config: BackpropConfig,
  place: Place,
  index: number,
  by: number,
): number {
  return noGrad(() => {
    const moved = leaves(placesOf(parts, config)).map(([name, tensor]): [string, Tensor] => {
      if (name !== place) {
        return [name, tensor];
      }
      const values = Float64Array.from(tensor.data());
      values[index] = (values[index] ?? 0) + by;
      return [name, fromData(values, tensor.shape)];
    });
    return passThrough(Object.fromEntries(moved) as Places, config).loss.item();
  });
}
