import type { WasmBackend } from "@gradkit/backend-wasm";
import { currentBackend, type Backend } from "@gradkit/tensor";
import type { Setup } from "./protocol.ts";

/** What computes in this worker. */
export function engineFacts(): Setup["engine"] {
  const backend = currentBackend();
  if (!isWasm(backend)) {
    return { simd: false, threads: 1, portable: false };
  }
  const { simd, threads, arithmetic } = backend.capabilities;
  return { simd, threads, portable: arithmetic === "portable" };
}

function isWasm(backend: Backend): backend is WasmBackend {
  return "capabilities" in backend;
}
