import type { Tensor } from "@gradkit/tensor";

/** The units of a layer's output: its last axis for vectors, its channels (axis 1) for images and signals. */
export function unitsOf(output: Tensor): {
  readonly units: number;
  readonly each: (see: (value: number, unit: number) => void) => void;
} {
  const { shape } = output;
  const units = shape[1] ?? 1;
  const inner = shape.slice(2).reduce((product, length) => product * length, 1);
  return {
    units,
    each(see) {
      const data = output.data();
      for (let i = 0; i < data.length; i++) {
        see(data[i]!, Math.floor(i / inner) % units);
      }
    },
  };
}
