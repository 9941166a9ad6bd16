import type { Chain } from "@gradkit/backend";
import { vectorFunctions } from "./vector-functions.ts";
import { VectorWriter } from "./vector-writer.ts";
import { WasmWriter } from "./wasm-writer.ts";

const [i32, v128] = [0x7f, 0x7b];
const [block, loop, end, branch, branchIf] = [0x02, 0x03, 0x0b, 0x0c, 0x0d];
const nothing = 0x40;
const [isZero, plus, minus, bitAnd, times, shiftRight] = [0x45, 0x6a, 0x6b, 0x71, 0x6c, 0x76];

/** Where things are: parameters first, then the counter, then one vector for each value. */
interface Locals {
  readonly rows: number;
  readonly columns: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly counter: number;
  readonly values: number;
}

/**
 * The bytes of a module with one function `run(rows, columns, ...inputs, ...outputs)` that computes a chain; the last
 * parameters are addresses in bytes.
 *
 * Every row is walked by whole vectors, and what is left one element after the other with the same instructions.
 */
export function chainModule(chain: Chain, shared: boolean): Uint8Array<ArrayBuffer> {
  const parameters = 2 + chain.inputs.length + chain.outputs.length;
  const module = new WasmWriter().put(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  section(module, 1, (out) => {
    out.put(1, 0x60).unsigned(parameters);
    for (let i = 0; i < parameters; i++) {
      out.put(i32);
    }
    out.put(0);
  });
  section(module, 2, (out) => {
    out.put(1).text("env").text("memory").put(2);
    // A shared memory is imported with a maximum, which has to be no less than its own.
    if (shared) {
      out.put(3, 1).unsigned(65536);
    } else {
      out.put(0, 1);
    }
  });
  section(module, 3, (out) => out.put(1, 0));
  section(module, 7, (out) => out.put(1).text("run").put(0, 0));
  section(module, 10, (out) => {
    out.put(1).sized((code) => {
      writeFunction(code, chain);
    });
  });
  return Uint8Array.from(module.bytes);
}

function section(module: WasmWriter, id: number, write: (out: WasmWriter) => void): void {
  module.put(id).sized(write);
}

function writeFunction(code: WasmWriter, chain: Chain): void {
  const { inputs, outputs, steps, dtype } = chain;
  const locals: Locals = {
    rows: 0,
    columns: 1,
    inputs: 2,
    outputs: 2 + inputs.length,
    counter: 2 + inputs.length + outputs.length,
    values: 3 + inputs.length + outputs.length,
  };
  code
    .put(2, 1, i32)
    .unsigned(inputs.length + steps.length)
    .put(v128);
  const out = new VectorWriter(dtype);
  const shift = dtype === "float32" ? 2 : 1;
  whileCounting(out, locals.rows, () => {
    loadRepeated(out, chain, locals);
    out.get(locals.columns).integer(shift).put(shiftRight).set(locals.counter);
    whileCounting(out, locals.counter, () => {
      writeBody(out, chain, locals, "vector");
    });
    out
      .get(locals.columns)
      .integer((1 << shift) - 1)
      .put(bitAnd)
      .set(locals.counter);
    whileCounting(out, locals.counter, () => {
      writeBody(out, chain, locals, "element");
    });
    toNextRow(out, chain, locals);
  });
  code.put(...out.bytes, end);
}

/** Repeats `body` as often as a local says, counting it down to 0. */
function whileCounting(out: WasmWriter, counter: number, body: () => void): void {
  out.put(block, nothing, loop, nothing).get(counter).put(isZero, branchIf, 1);
  body();
  out.get(counter).integer(1).put(minus).set(counter).put(branch, 0, end, end);
}

/** Reads what stays the same along a row. */
function loadRepeated(out: VectorWriter, { inputs, dtype }: Chain, locals: Locals): void {
  inputs.forEach(({ reach }, i) => {
    if (reach === "column" || reach === "one") {
      out.get(locals.inputs + i);
      loadSplat(out, dtype);
      out.set(locals.values + i);
    }
  });
}

function writeBody(out: VectorWriter, chain: Chain, locals: Locals, width: "vector" | "element"): void {
  const { inputs, outputs, steps, dtype } = chain;
  const moving = inputs.flatMap(({ reach }, i) => (reach === "all" || reach === "row" ? [i] : []));
  for (const i of moving) {
    out.get(locals.inputs + i);
    if (width === "vector") {
      out.simd(0x00).put(0, 0);
    } else {
      loadSplat(out, dtype);
    }
    out.set(locals.values + i);
  }
  steps.forEach(({ kernel, operands: [a = 0, b = 0] }, i) => {
    vectorFunctions[kernel]!(out, locals.values + a, locals.values + b);
    out.set(locals.values + inputs.length + i);
  });
  outputs.forEach(({ value }, i) => {
    out.get(locals.outputs + i).get(locals.values + value);
    if (width === "vector") {
      out.simd(0x0b).put(0, 0);
    } else {
      out.simd(dtype === "float32" ? 0x5a : 0x5b).put(0, 0, 0);
    }
  });
  const step = width === "vector" ? 16 : bytesOf(dtype);
  for (const pointer of [
    ...moving.map((i) => locals.inputs + i),
    ...outputs.map((_, i) => locals.outputs + i),
  ]) {
    out.get(pointer).integer(step).put(plus).set(pointer);
  }
}

function toNextRow(out: VectorWriter, { inputs, dtype }: Chain, locals: Locals): void {
  inputs.forEach(({ reach }, i) => {
    const pointer = locals.inputs + i;
    if (reach === "row") {
      out.get(pointer).get(locals.columns).integer(bytesOf(dtype)).put(times, minus).set(pointer);
    } else if (reach === "column") {
      out.get(pointer).integer(bytesOf(dtype)).put(plus).set(pointer);
    }
  });
}

function loadSplat(out: VectorWriter, dtype: Chain["dtype"]): void {
  out.simd(dtype === "float32" ? 0x09 : 0x0a).put(0, 0);
}

const bytesOf = (dtype: Chain["dtype"]): number => (dtype === "float32" ? 4 : 8);
