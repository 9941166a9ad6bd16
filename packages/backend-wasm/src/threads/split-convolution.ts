import type { KernelExports } from "../generated/kernels.ts";
import type { Team } from "./team.ts";

type Convolution = KernelExports["convolveFloat32"];
type Name = `convolve${"" | "Back" | "Weights"}Float${32 | 64}`;

/** Products of numbers from which on threads pay, as for matrices. */
const least = 150_000;

/** Which argument is the working space. */
const scratchArgument = 19;

/** A convolution, or one of its gradients, shared by blocks of images; by the parts of the sum where weights are computed. */
export function splitConvolution(team: Team, name: Name, compute: Convolution): Convolution {
  const kernel = team.indexOf(name);
  const bytes = name.endsWith("32") ? 4 : 8;
  return (batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others) => {
    const [outputs, count] = [others[9], others[10]];
    const taps = kernelRows * kernelColumns * channels;
    if (batch <= count || !team.helps(batch * rows * columns * taps * outputs, least)) {
      compute(batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others);
    } else {
      const args = [batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others];
      const moves = [
        { address: 14, bytes: height * width * channels * bytes },
        { address: 16, bytes: rows * columns * outputs * bytes },
        { address: 20, bytes: 1 }, // The number of the first image, by which its part of a sum finds its place.
      ];
      team.run(kernel, args, { count: 0, unit: count, moves }, scratchArgument);
    }
  };
}
