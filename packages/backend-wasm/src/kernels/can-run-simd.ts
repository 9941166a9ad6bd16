import { webAssembly } from "../platform/web-assembly.ts";

/** A module with one function: `() -> v128 { i8x16.splat(i32.const 0) }`. */
const probe = [
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // The header.
  ...[1, 5, 1, 0x60, 0, 1, 0x7b], // One type: () -> v128.
  ...[3, 2, 1, 0], // One function of it.
  ...[10, 8, 1, 6, 0, 0x41, 0, 0xfd, 0x0f, 0x0b], // Its body.
];

/**
 * Whether this runtime has WebAssembly with 128-bit SIMD and lets us compile: pages with a content security policy
 * need `wasm-unsafe-eval` in it.
 */
export function canRunSimd(): boolean {
  const api = webAssembly();
  try {
    return api !== undefined && Boolean(new api.Module(new Uint8Array(probe)));
  } catch {
    return false;
  }
}
