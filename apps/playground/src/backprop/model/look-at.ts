import { fromData, leaves, noGrad, sum, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { activationOf } from "./activation.ts";
import type { BackpropConfig } from "./backprop-config.ts";
import { lossWith, passThrough, placesOf, type Place, type Places } from "./network.ts";
import type { Parts } from "./parts.ts";

/** Numbers for each place. */
export type PlaceNumbers = Readonly<Record<Place, readonly number[]>>;

/** Everything there is to see of a network: what flows forward, and what comes back. */
export interface Look {
  readonly parts: Parts;
  readonly z: readonly number[];
  readonly h: readonly number[];
  readonly o: readonly number[];
  readonly y: readonly number[];
  readonly loss: number;
  /** The derivative of each activation at its sum. */
  readonly slopes: readonly number[];
  readonly gradients: PlaceNumbers;
  /** `(L(w + h) - L(w - h)) / 2h` for the same places. */
  readonly differences: PlaceNumbers;
}

/** How far a number is moved for a finite difference: errors of rounding and of the formula are about alike there. */
const width = 1e-5;

/** Computes a network in float64. Every gradient is one of `valueAndGrad`. */
export function lookAt(parts: Parts, config: BackpropConfig): Look {
  const places = placesOf(parts, config);
  const [loss, gradients] = valueAndGrad((at: Places) => passThrough(at, config).loss)(places);
  const found = numbersOf(gradients);
  const passed = noGrad(() => {
    const { z, h, o, y } = passThrough(places, config);
    return { z: listOf(z), h: listOf(h), o: listOf(o), y: listOf(y) };
  });
  const { apply } = activationOf(config.activation);
  const slope = valueAndGrad((at: { readonly z: Tensor }) => sum(apply(at.z)));
  const sums = fromData(Float64Array.from(passed.z), [passed.z.length]);
  return {
    parts,
    ...passed,
    loss: loss.item(),
    slopes: listOf(slope({ z: sums })[1].z),
    gradients: found,
    differences: differencesOf(parts, config, found),
  };
}

function differencesOf(parts: Parts, config: BackpropConfig, gradients: PlaceNumbers): PlaceNumbers {
  const entries = Object.entries(gradients) as [Place, readonly number[]][];
  return Object.fromEntries(
    entries.map(([place, values]) => [
      place,
      values.map((_, index) => {
        const at = (by: number): number => lossWith(parts, config, place, index, by);
        return (at(width) - at(-width)) / (2 * width);
      }),
    ]),
  ) as unknown as PlaceNumbers;
}

function numbersOf(tree: Places): PlaceNumbers {
  return Object.fromEntries(
    leaves(tree).map(([name, tensor]) => [name, listOf(tensor)]),
  ) as unknown as PlaceNumbers;
}

function listOf(tensor: Tensor): readonly number[] {
  return Array.from(tensor.data());
}
