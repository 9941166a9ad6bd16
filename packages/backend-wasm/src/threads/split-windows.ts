import type { KernelExports } from "../generated/kernels.ts";
import type { Team } from "./team.ts";

type Windows = KernelExports["unfoldFloat32"];

/** Elements of windows from which on threads pay: bench/threads.mjs. */
const least = 131_072;

/** Windows taken out of images, or added to them, shared by images. */
export function splitWindows(
  team: Team,
  name: "unfoldFloat32" | "unfoldFloat64" | "foldFloat32" | "foldFloat64",
  compute: Windows,
): Windows {
  const kernel = team.indexOf(name);
  const bytes = name.endsWith("32") ? 4 : 8;
  return (batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others) => {
    const image = height * width * channels;
    const windows = rows * columns * kernelRows * kernelColumns * channels;
    if (batch < 2 || !team.helps(batch * windows, least)) {
      compute(batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others);
    } else {
      const args = [batch, height, width, channels, rows, columns, kernelRows, kernelColumns, ...others];
      const moves = [
        { address: 14, bytes: image * bytes },
        { address: 15, bytes: windows * bytes },
      ];
      team.run(kernel, args, { count: 0, unit: 1, moves });
    }
  };
}
