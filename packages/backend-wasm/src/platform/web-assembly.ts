/** The part of a `WebAssembly.Memory` that an engine uses. */
export interface LinearMemory {
  readonly buffer: ArrayBufferLike;
  /** Adds 64 KB pages and returns how many there were. */
  grow(pages: number): number;
}

/** The part of JavaScript's `WebAssembly` that this package uses, declared here so that no DOM types are needed. */
export interface WebAssemblyApi {
  readonly Memory: new (limits: { initial: number; maximum: number; shared?: boolean }) => LinearMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env?: { readonly memory: LinearMemory } },
  ) => { readonly exports: object };
}

/** WebAssembly as this runtime has it, or undefined where it has none. */
export function webAssembly(): WebAssemblyApi | undefined {
  const own: unknown = Reflect.get(globalThis, "WebAssembly");
  return own as WebAssemblyApi | undefined;
}

/** Whether memory can be shared with workers: always in Node, in browsers only on cross-origin isolated pages. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer === "function" && Reflect.get(globalThis, "crossOriginIsolated") !== false;
}
