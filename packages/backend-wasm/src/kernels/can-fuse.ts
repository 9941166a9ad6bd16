import { nodeLibrary } from "../platform/node-library.ts";
import { webAssembly, type WebAssemblyApi } from "../platform/web-assembly.ts";

type SquarePlus = (a: number, c: number) => number;

/** A module of two functions, `f` of float32 and `d` of float64: `(a, c) -> relaxed_madd(a, a, c)` by SIMD. */
const probe = [
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // The header.
  ...[1, 13, 2, 0x60, 2, 0x7d, 0x7d, 1, 0x7d, 0x60, 2, 0x7c, 0x7c, 1, 0x7c], // (f32, f32) -> f32, and the same of f64.
  ...[3, 3, 2, 0, 1], // A function of each type.
  ...[7, 9, 2, 1, 0x66, 0, 0, 1, 0x64, 0, 1], // Their names, f and d.
  ...[10, 43, 2], // Their bodies: splat a, splat a, splat c, relaxed_madd, extract_lane 0.
  ...[
    20, 0, 0x20, 0, 0xfd, 0x13, 0x20, 0, 0xfd, 0x13, 0x20, 1, 0xfd, 0x13, 0xfd, 0x85, 2, 0xfd, 0x1f, 0, 0x0b,
  ],
  ...[
    20, 0, 0x20, 0, 0xfd, 0x14, 0x20, 0, 0xfd, 0x14, 0x20, 1, 0xfd, 0x14, 0xfd, 0x87, 2, 0xfd, 0x21, 0, 0x0b,
  ],
];

/**
 * Whether this runtime has relaxed SIMD and computes its `a b + c` with one rounding, as processors with a fused
 * multiply-add do; elsewhere it may round twice, and then there is nothing to gain.
 */
export function canFuse(): boolean {
  const api = webAssembly();
  const module = api && compile(api);
  if (module === undefined) {
    return false;
  }
  const { f, d } = new api!.Instance(module, {}).exports as { f: SquarePlus; d: SquarePlus };
  // (1 + x)^2 - (1 + 2x) is x^2, which rounding the square first would lose.
  return f(1 + 2 ** -12, -1 - 2 ** -11) === 2 ** -24 && d(1 + 2 ** -27, -1 - 2 ** -26) === 2 ** -54;
}

/** The probe compiled, or undefined where that is refused. Node 20 has relaxed SIMD, but wants to be asked. */
function compile(api: WebAssemblyApi): object | undefined {
  const bytes = new Uint8Array(probe);
  try {
    return new api.Module(bytes);
  } catch {
    try {
      nodeLibrary("node:v8")?.setFlagsFromString("--experimental-wasm-relaxed-simd");
      return new api.Module(bytes);
    } catch {
      return undefined;
    }
  }
}
