import type { Kernel, View } from "@gradkit/backend";
import type { WasmBackend } from "../wasm-backend.ts";
import { makeView, numbers, plain } from "./view.fixture.ts";

const refuse = (): never => {
  throw new Error("The reference engine was asked: a kernel is missing.");
};
const named = <Arguments>(name: string): Kernel<Arguments> => ({ name, reference: refuse });

const names = [
  ...["exp", "log", "tanh", "sigmoid", "softplus", "expm1", "log1p", "sin", "cos", "erf"],
  ...["rsqrt", "reciprocal", "sqrt", "round", "sign"],
];

/**
 * A hash of what functions that JavaScript engines compute differently give here on a thousand numbers of each type, and
 * of softmax and cross-entropy of a few rows.
 */
export function functionsHash(engine: WasmBackend): number {
  const { memory } = engine;
  let hash = 17;
  const add = ({ block }: View): void => {
    hash = memory.array(block, "int32").reduce((h, word) => (Math.imul(h, 31) + word) | 0, hash);
  };
  for (const dtype of ["float32", "float64"] as const) {
    const [rows, count] = [50, 20];
    const make = (shape: number[], next: () => number = () => 0): View =>
      makeView(memory, dtype, shape, plain(shape.length), next);
    // Positive, as the bits of NaN are not promised; a power with ** would differ between JavaScript engines.
    const x = make(
      [rows, count],
      numbers(1, (u) => 30 * u * u * u * u + 1e-9),
    );
    const y = make([rows, count], numbers(2));
    const out = make([rows, count]);
    for (const name of names) {
      engine.unary({ name, apply: refuse }, x, out);
      add(out);
    }
    if (dtype === "float32") {
      engine.binary({ name: "pow", apply: refuse }, x, y, out);
      add(out);
    }
    for (const name of ["softmax", "logSoftmax"]) {
      engine.run(named(name), { x, out });
      add(out);
    }
    const classes = makeView(memory, "int32", [rows], plain(1), (i) => (i * 7) % count);
    const [losses, probabilities] = [make([rows]), make([rows, count])];
    engine.run(named("crossEntropy"), { logits: x, classes, losses, probabilities });
    [losses, probabilities].forEach(add);
  }
  return hash;
}
