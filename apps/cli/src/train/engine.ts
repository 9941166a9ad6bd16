import type { BlasBackend } from "@gradkit/backend-blas";
import type { WasmBackend } from "@gradkit/backend-wasm";
import { currentBackend, type Backend } from "@gradkit/tensor";

/** What computes, as written into results. */
export interface Engine {
  readonly name: string;
  /** Undefined for an engine that does not say. */
  readonly simd?: boolean;
  readonly threads?: number;
  /** Whose matrix products, where they are not the engine's own. */
  readonly blas?: string;
}

/** The engine in use. */
export function engine(): Engine {
  const backend = currentBackend();
  const { name } = backend;
  if (!isWasm(backend)) {
    return { name };
  }
  const { simd, threads } = backend.capabilities;
  return isBlas(backend)
    ? { name, simd, threads: backend.blas.threads ?? threads, blas: backend.blas.kind }
    : { name, simd, threads };
}

function isWasm(backend: Backend): backend is WasmBackend {
  return "capabilities" in backend;
}

function isBlas(backend: Backend): backend is BlasBackend {
  return "blas" in backend;
}
