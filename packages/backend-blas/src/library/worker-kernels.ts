import type { ForeignKernels } from "@gradkit/backend-wasm";
import type { Gemm, Routines } from "./routines.ts";

/** How a worker finds the same library. */
export interface NativeNames {
  /** The path of koffi. */
  readonly koffi: string;
  readonly library: string;
  /** For each kernel the name of the product in the library, and the C types of its parameters. */
  readonly products: Readonly<
    Record<"blasSgemm" | "blasDgemm", readonly [name: string, parameters: readonly string[]]>
  >;
}

/** A program of a worker, given {@link NativeNames} as `data`. */
const source = `
const library = require(data.koffi).load(data.library);
return Object.fromEntries(
  Object.entries(data.products).map(([name, [symbol, parameters]]) => [name, library.func(symbol, "void", parameters)]),
);`;

/** The products of a library as kernels that every thread can compute. */
export function workerKernels(float32: Routines, float64: Routines, data: NativeNames): ForeignKernels {
  const kernel =
    (gemm: Gemm) =>
    (...args: number[]): void => {
      gemm(...(args as Parameters<Gemm>));
    };
  return { kernels: { blasSgemm: kernel(float32.gemm), blasDgemm: kernel(float64.gemm) }, source, data };
}
