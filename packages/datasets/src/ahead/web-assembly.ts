/** The part of a shared `WebAssembly.Memory` that is used here. */
export interface SharedWasmMemory {
  readonly buffer: SharedArrayBuffer;
}

/** The part of JavaScript's `WebAssembly` that is used here, declared so that no DOM types are needed. */
export interface WebAssemblyApi {
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => SharedWasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: SharedWasmMemory } },
  ) => { readonly exports: ByteKernels };
}

/** Kernels over bytes in shared memory; all places are addresses. */
export interface ByteKernels {
  /** Bytes to float32, 16 at a time: `out[i] = bytes[i] * high + bytes[i] * low`, from `start` up to `end`. */
  readonly convert: (start: number, end: number, out: number, high: number, low: number) => void;
  readonly copy: (to: number, from: number, length: number) => void;
}

/** WebAssembly whose memory threads can share; undefined where there is none, such as on pages that are not isolated. */
export function sharedWebAssembly(): WebAssemblyApi | undefined {
  if (typeof SharedArrayBuffer !== "function" || Reflect.get(globalThis, "crossOriginIsolated") === false) {
    return undefined;
  }
  const own: unknown = Reflect.get(globalThis, "WebAssembly");
  return own as WebAssemblyApi | undefined;
}
