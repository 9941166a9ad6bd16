export { wasmBackend } from "./wasm-backend.ts";
export { wasmMemory } from "./memory/wasm-memory.ts";

export type { Arithmetic } from "./arithmetic.ts";
export type { Capabilities } from "./engine/capabilities.ts";
export type { LinearMemory } from "./platform/web-assembly.ts";
export type { WasmBackend, WasmBackendOptions } from "./wasm-backend.ts";
export type { WasmMemory, WasmMemoryOptions } from "./memory/wasm-memory.ts";
export type { AdamArguments } from "./updates/adam-arguments.ts";
export type { RowArguments } from "./rows/row-arguments.ts";
export type { SgdArguments } from "./updates/sgd-arguments.ts";
export type { ArgmaxArguments } from "./elements/argmax-arguments.ts";
export type { CrossEntropyArguments } from "./losses/cross-entropy-arguments.ts";
export type { CrossEntropyGradientArguments } from "./losses/cross-entropy-gradient-arguments.ts";
export type { FlatArguments } from "./elements/flat-arguments.ts";
export type { LargestArguments } from "./windows/largest-arguments.ts";
export type { Window } from "./windows/window.ts";
export type { WindowArguments } from "./windows/window-arguments.ts";
