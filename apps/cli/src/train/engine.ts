import type { WasmBackend } from "@gradkit/backend-wasm";
import { currentBackend, type Backend } from "@gradkit/tensor";

/** What computes, as written into results. */
export interface Engine {
  readonly name: string;
  /** Undefined for an engine that does not say. */
  readonly simd?: boolean;
  readonly threads?: number;
}

/** The engine in use. */
export function engine(): Engine {
  const backend = currentBackend();
  const { name } = backend;
  return isWasm(backend)
    ? { name, simd: backend.capabilities.simd, threads: backend.capabilities.threads }
    : { name };
}

function isWasm(backend: Backend): backend is WasmBackend {
  return "capabilities" in backend;
}
