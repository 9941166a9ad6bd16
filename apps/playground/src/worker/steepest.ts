import type { ParameterPlace } from "./protocol.ts";

/** The path of the parameter whose gradients are the largest together; one with gradients that are no numbers comes first. */
export function steepest(gradients: Float32Array, parameters: readonly ParameterPlace[]): string | null {
  let largest = 0;
  let found: string | null = null;
  parameters.forEach(({ path, start }, i) => {
    const norm = Math.hypot(...gradients.subarray(start, parameters[i + 1]?.start));
    const reach = Number.isNaN(norm) ? Infinity : norm;
    if (reach > largest) {
      largest = reach;
      found = path;
    }
  });
  return found;
}
