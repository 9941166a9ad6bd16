import type { BinaryKernel, DType } from "@gradkit/backend";
import { isTracked } from "../autograd/is-tracked.ts";
import { record } from "../autograd/record.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { sumTo } from "../ops/sum-to.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastShapes } from "./broadcast-shapes.ts";
import { expanded } from "./expanded.ts";
import { finish } from "./finish.ts";
import { operands, type Operand } from "./operands.ts";

/** The way back to one operand: the gradient `g` with respect to the output, both operands, and the output. */
export type BinaryGradient = (g: Tensor, a: Tensor, b: Tensor, y: Tensor) => Tensor;

/** The ways back to both operands; undefined where the function does not depend on one smoothly. */
export interface BinaryGradients {
  readonly a?: BinaryGradient;
  readonly b?: BinaryGradient;
}

/** Applies a function of two numbers element by element, with broadcasting; gradients are summed back. */
export function binary(
  kernel: BinaryKernel,
  left: Operand,
  right: Operand,
  gradients: BinaryGradients = {},
  dtype?: DType,
): Tensor {
  const [a, b] = operands(left, right);
  const shape = broadcastShapes(a.shape, b.shape, kernel.name);
  const y = allocate(shape, dtype ?? a.dtype);
  currentBackend().binary(kernel, expanded(resident(a), shape), expanded(resident(b), shape), y);
  finish(y);
  if (!isTracked(a, b)) {
    return y;
  }
  const { a: backA, b: backB } = gradients;
  return record(
    y,
    [a, b],
    [
      backA && ((g): Tensor => sumTo(backA(g, a, b, y), a.shape)),
      backB && ((g): Tensor => sumTo(backB(g, a, b, y), b.shape)),
    ],
  );
}
