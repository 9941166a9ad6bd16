import type { VectorOpcode, VectorWriter } from "./vector-writer.ts";

const [and, andNot, or, bitSelect] = [0x4e, 0x4f, 0x50, 0x52];

/** Puts the result on the stack, given the locals of the operands. */
type VectorFunction = (out: VectorWriter, a: number, b: number) => void;

const one =
  (name: VectorOpcode): VectorFunction =>
  (out, a) =>
    out.get(a).apply(name);
const two =
  (name: VectorOpcode): VectorFunction =>
  (out, a, b) =>
    out.get(a).get(b).apply(name);

/**
 * Functions that a chain can be made of, by the names of their kernels. Each has the bits of the kernel that computes it
 * alone, because each is made of the same correctly rounded instructions in the same order.
 */
export const vectorFunctions: Readonly<Record<string, VectorFunction>> = {
  abs: one("abs"),
  add: two("add"),
  ceil: one("ceil"),
  div: two("div"),
  floor: one("floor"),
  maximum: two("max"),
  minimum: two("min"),
  mul: two("mul"),
  neg: one("neg"),
  reciprocal: (out, a) => out.repeat(1).get(a).apply("div"),
  relu: (out, a) => out.get(a).get(a).repeat(0).apply("lt").simd(andNot),
  reluGradient: (out, g, y) => out.get(g).get(y).repeat(0).apply("gt").simd(and),
  round: one("nearest"),
  rsqrt: (out, a) => out.repeat(1).get(a).apply("sqrt").apply("div"),
  sigmoidGradient: (out, g, y) => out.get(g).get(y).apply("mul").repeat(1).get(y).apply("sub").apply("mul"),
  // One with the sign of `a`, where `a` is below or above 0; `a` itself, which is 0 or NaN, elsewhere.
  sign(out, a) {
    out.get(a).repeat(1).repeat(-0).simd(bitSelect).get(a);
    out.get(a).repeat(0).apply("lt").get(a).repeat(0).apply("gt").simd(or).simd(bitSelect);
  },
  sqrt: one("sqrt"),
  square: (out, a) => out.get(a).get(a).apply("mul"),
  sub: two("sub"),
  tanhGradient: (out, g, y) => out.get(g).repeat(1).get(y).get(y).apply("mul").apply("sub").apply("mul"),
  trunc: one("trunc"),
};
