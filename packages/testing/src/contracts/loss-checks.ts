import { cast, fromData, grad, reshape, type Tensor } from "@gradkit/tensor";
import { requireGradient } from "../require-gradient.ts";
import type { Check } from "./check.ts";

/** The options that every loss understands. */
export interface LossCheckOptions {
  readonly reduction?: "mean" | "sum" | "none";
  readonly sampleWeights?: Tensor;
}

/** One loss under the contract. */
export interface LossRow {
  readonly name: string;
  /** The loss of its inputs, predictions first. */
  readonly loss: (inputs: readonly Tensor[], options: LossCheckOptions) => Tensor;
  /** Inputs where the loss is smooth, floating-point ones in float64; their first axis counts samples. */
  readonly inputs: () => readonly Tensor[];
  /** How many inputs, from the first on, have gradients and are floating-point numbers. Default 1. */
  readonly differentiated?: number;
  /** The loss of every sample by its definition in plain JavaScript, from the inputs' elements row by row. */
  readonly definition: (...inputs: readonly (readonly number[])[]) => readonly number[];
  /** What the mean divides by at these inputs, where that is not the number of losses. */
  readonly divisor?: number;
  /** Inputs that cost nothing, or why there are none. */
  readonly perfect: (() => readonly Tensor[]) | string;
  /** Inputs of extreme size, or why they are not finite; default: those of the row with predictions times 1e5. */
  readonly extremes?: (() => readonly Tensor[]) | string;
}

/**
 * What every loss owes: its defined value, its gradient, consistent reductions and weights, refused shapes, the element
 * type of its predictions, finite values at extremes.
 *
 * @example
 * import { lossChecks } from "@gradkit/testing";
 * import { mean, square, sub, tensor } from "@gradkit/tensor";
 * const checks = lossChecks({
 *   name: "squares",
 *   loss: ([y, t]) => mean(square(sub(y!, t!))),
 *   inputs: () => [tensor([1, 2], { dtype: "float64" }), tensor([0, 4], { dtype: "float64" })],
 *   definition: (y, t) => y!.map((value, i) => (value - t![i]!) ** 2),
 *   perfect: "not looked at here",
 * });
 * console.log(checks[0]?.name); // is the mean of its definition
 */
export function lossChecks(row: LossRow): Check[] {
  return [
    { name: "is the mean of its definition", run: () => requireDefinition(row) },
    { name: "gives its definition without a reduction, and its sum", run: () => requireReductions(row) },
    { name: "has a gradient that equals its central difference", run: () => requireGradients(row) },
    { name: "multiplies losses by sample weights, and is linear in them", run: () => requireWeights(row) },
    { name: "refuses shapes that would broadcast", run: () => requireRefusals(row) },
    { name: "keeps float32, whatever the type of targets and weights", run: () => requireElementType(row) },
    { name: "of an empty batch is NaN, and its sum 0", run: () => requireEmpty(row) },
    {
      name: "is finite, with a finite gradient, at extremes",
      ...(typeof row.extremes === "string" && { skip: row.extremes }),
      run: () => requireFinite(row),
    },
    {
      name: "is 0 at a perfect prediction",
      ...(typeof row.perfect === "string" && { skip: row.perfect }),
      run: () => requirePerfect(row),
    },
  ];
}

function definitionOf({ definition, inputs }: LossRow): readonly number[] {
  return definition(...inputs().map((x) => [...x.data()]));
}

function requireDefinition(row: LossRow): void {
  const losses = definitionOf(row);
  const expected = total(losses) / (row.divisor ?? losses.length);
  requireClose(row.name, row.loss(row.inputs(), {}), [expected], 1e-10);
  requireClose(row.name, row.loss(row.inputs(), { reduction: "mean" }), [expected], 1e-10);
}

function requireReductions(row: LossRow): void {
  const losses = definitionOf(row);
  requireClose(row.name, row.loss(row.inputs(), { reduction: "none" }), losses, 1e-10);
  requireClose(row.name, row.loss(row.inputs(), { reduction: "sum" }), [total(losses)], 1e-10);
}

function requireGradients(row: LossRow): void {
  const { moving, fixed } = parted(row, row.inputs());
  for (const reduction of ["mean", "sum", "none"] as const) {
    requireGradient((...xs) => row.loss([...xs, ...fixed], { reduction }), moving, { tolerance: 1e-6 });
  }
}

function requireWeights(row: LossRow): void {
  const inputs = row.inputs();
  const losses = row.loss(inputs, { reduction: "none" });
  const [data, size] = [losses.data(), losses.size];
  const divisor = row.divisor ?? size;
  const first = Float64Array.from({ length: size }, (_, i) => 0.5 + ((7 * i) % 5));
  const second = Float64Array.from({ length: size }, (_, i) => (i % 3) / 3);
  const weighted = (values: Float64Array, reduction: LossCheckOptions["reduction"] = "mean"): Tensor =>
    row.loss(inputs, { reduction, sampleWeights: fromData(values, losses.shape) });
  const products = [...first].map((weight, i) => weight * data[i]!);
  requireClose(`${row.name}, weighted`, weighted(first, "none"), products, 1e-10);
  requireClose(`${row.name}, weighted`, weighted(first, "sum"), [total(products)], 1e-10);
  requireClose(`${row.name}, weighted`, weighted(first), [total(products) / divisor], 1e-10);
  const mixed = weighted(first.map((weight, i) => 3 * weight + 2 * second[i]!));
  const expected = 3 * weighted(first).item() + 2 * weighted(second).item();
  requireClose(`${row.name}, weights mixed`, mixed, [expected], 1e-10);
}

/** Each input in turn gets an axis of length 1 before or behind its own, with which it would still broadcast. */
function requireRefusals(row: LossRow): void {
  const inputs = row.inputs();
  inputs.forEach((input, at) => {
    for (const shape of [
      [1, ...input.shape],
      [...input.shape, 1],
    ]) {
      const wrong = inputs.map((x, i) => (i === at ? reshape(x, shape) : x));
      requireThrown(`${row.name} with input ${at} of shape [${shape.join(", ")}]`, () => row.loss(wrong, {}));
    }
  });
  const shape = row.loss(inputs, { reduction: "none" }).shape;
  const weights = fromData(new Float64Array(shape.reduce((product, n) => product * n, 1)), [1, ...shape]);
  requireThrown(`${row.name} with sampleWeights of shape [${weights.shape.join(", ")}]`, () =>
    row.loss(inputs, { sampleWeights: weights }),
  );
}

function requireThrown(what: string, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (error instanceof RangeError) {
      return;
    }
    throw error;
  }
  throw new Error(`${what} must throw a RangeError, but gives a value.`);
}

function requireElementType(row: LossRow): void {
  const { moving, fixed } = parted(row, row.inputs());
  const inputs = [...moving.map((x) => cast(x, "float32")), ...fixed];
  for (const reduction of ["mean", "sum", "none"] as const) {
    const found = row.loss(inputs, { reduction });
    if (found.dtype !== "float32") {
      throw new Error(`${row.name} of float32 predictions must be float32, but is ${found.dtype}.`);
    }
    requireClose(`${row.name} in float32`, found, [...row.loss(row.inputs(), { reduction }).data()], 1e-4);
  }
  const { shape } = row.loss(inputs, { reduction: "none" });
  const ones = fromData(new Float64Array(shape.reduce((product, n) => product * n, 1)).fill(1), shape);
  const { dtype } = row.loss(inputs, { sampleWeights: ones });
  if (dtype !== "float32") {
    throw new Error(`${row.name} with float64 weights of float32 losses must be float32, but is ${dtype}.`);
  }
}

function requireFinite(row: LossRow): void {
  const { inputs, extremes = (): Tensor[] => enlarged(row, inputs()) } = row;
  if (typeof extremes === "string") {
    return;
  }
  const { moving, fixed } = parted(row, extremes());
  for (const dtype of ["float64", "float32"] as const) {
    const xs = moving.map((x) => cast(x, dtype));
    const value = row.loss([...xs, ...fixed], { reduction: "none" });
    requireAllFinite(`${row.name} in ${dtype}`, value);
    const gradients = grad((ys: readonly Tensor[]) => row.loss([...ys, ...fixed], {}))(xs);
    for (const gradient of gradients) {
      requireAllFinite(`The gradient of ${row.name} in ${dtype}`, gradient);
    }
  }
}

function requireEmpty({ name, loss, inputs }: LossRow): void {
  const empty = inputs().map(({ shape, dtype }) =>
    fromData(new Float64Array(0), [0, ...shape.slice(1)], dtype),
  );
  requireClose(`${name} of an empty batch`, loss(empty, { reduction: "none" }), [], 0);
  requireClose(`${name}, summed over an empty batch`, loss(empty, { reduction: "sum" }), [0], 0);
  const mean = loss(empty, {}).item();
  if (!Number.isNaN(mean)) {
    throw new Error(`${name}: the mean over an empty batch must be NaN, but is ${mean}.`);
  }
}

/** The row's inputs with 1e5 times its predictions; float32 must still be able to square their distances. */
function enlarged(row: LossRow, inputs: readonly Tensor[]): Tensor[] {
  const { moving, fixed } = parted(row, inputs);
  return [
    ...moving.map((x) =>
      fromData(
        x.data().map((value) => value * 1e5),
        x.shape,
      ),
    ),
    ...fixed,
  ];
}

function requirePerfect({ name, loss, perfect }: LossRow): void {
  if (typeof perfect === "string") {
    return;
  }
  const value = loss(perfect(), {});
  requireClose(`${name} at a perfect prediction`, value, [0], 1e-6);
}

/** The inputs that have gradients, and the others. */
function parted(
  { differentiated = 1 }: LossRow,
  inputs: readonly Tensor[],
): { readonly moving: readonly Tensor[]; readonly fixed: readonly Tensor[] } {
  return { moving: inputs.slice(0, differentiated), fixed: inputs.slice(differentiated) };
}

function requireAllFinite(what: string, x: Tensor): void {
  const data = x.data();
  const at = data.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) {
    throw new Error(`${what} must be finite, but is ${data[at]!} at element ${at}.`);
  }
}

function requireClose(what: string, found: Tensor, expected: readonly number[], tolerance: number): void {
  const data = found.data();
  if (data.length !== expected.length) {
    throw new Error(`${what} must have ${expected.length} elements, but has ${data.length}.`);
  }
  expected.forEach((value, i) => {
    if (!(Math.abs(data[i]! - value) <= tolerance * Math.max(1, Math.abs(value)))) {
      throw new Error(`${what} must be ${value} at element ${i}, but is ${data[i]!}.`);
    }
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
