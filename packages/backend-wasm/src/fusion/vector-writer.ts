import { WasmWriter } from "./wasm-writer.ts";

/** Instructions on four float32, and on two float64. */
const opcodes = {
  lt: [0x43, 0x49],
  gt: [0x44, 0x4a],
  ceil: [0x67, 0x74],
  floor: [0x68, 0x75],
  trunc: [0x69, 0x7a],
  nearest: [0x6a, 0x94],
  abs: [0xe0, 0xec],
  neg: [0xe1, 0xed],
  sqrt: [0xe3, 0xef],
  add: [0xe4, 0xf0],
  sub: [0xe5, 0xf1],
  mul: [0xe6, 0xf2],
  div: [0xe7, 0xf3],
  min: [0xe8, 0xf4],
  max: [0xe9, 0xf5],
} as const;
export type VectorOpcode = keyof typeof opcodes;

/** Writes instructions on vectors of one element type. */
export class VectorWriter extends WasmWriter {
  constructor(readonly dtype: "float32" | "float64") {
    super();
  }

  apply(name: VectorOpcode): this {
    return this.simd(opcodes[name][this.dtype === "float32" ? 0 : 1]);
  }

  /** Puts a vector of the same number everywhere on the stack. */
  repeat(value: number): this {
    const bytes = this.dtype === "float32" ? Float32Array.of(value) : Float64Array.of(value);
    return this.dtype === "float32"
      ? this.put(0x43, ...new Uint8Array(bytes.buffer)).simd(0x13)
      : this.put(0x44, ...new Uint8Array(bytes.buffer)).simd(0x14);
  }
}
