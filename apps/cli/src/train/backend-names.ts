/** What may compute: `auto` is the machine's BLAS where there is one, and WebAssembly alone where there is none. */
export const backendNames = ["auto", "wasm", "blas", "reference"] as const;

/** The name of what may compute. */
export type BackendName = (typeof backendNames)[number];
