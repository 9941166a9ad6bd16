import type { Tensor } from "@gradkit/tensor";

/** The units of a layer's output: its last axis, which holds the channels of images and signals too. */
export function unitsOf(output: Tensor): {
  readonly units: number;
  readonly each: (see: (value: number, unit: number) => void) => void;
} {
  const units = output.shape.at(-1) ?? 1;
  return {
    units,
    each(see) {
      const data = output.data();
      for (let i = 0; i < data.length; i++) {
        see(data[i]!, i % units);
      }
    },
  };
}
