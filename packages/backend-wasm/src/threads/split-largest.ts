import type { KernelExports } from "../generated/kernels.ts";
import type { Team } from "./team.ts";

type Largest = KernelExports["largestInWindowFloat32"];

/** Elements in all windows from which on threads pay, as for taking windows out of images. */
const least = 65_536;

/** The places of the largest elements in windows, shared by images. */
export function splitLargest(
  team: Team,
  name: "largestInWindowFloat32" | "largestInWindowFloat64",
  compute: Largest,
): Largest {
  const kernel = team.indexOf(name);
  return (batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others) => {
    const places = rows * columns * channels;
    if (batch < 2 || !team.helps(batch * places * kernelRows * kernelColumns, least)) {
      compute(batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others);
    } else {
      const args = [batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others];
      const moves = [
        { address: 15, bytes: places * 4 },
        { address: 16, bytes: 1 }, // The number of the first image; the images stay where they are.
      ];
      team.run(kernel, args, { count: 0, unit: 1, moves });
    }
  };
}
