import type { BinaryKernel, DType } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { isTracked } from "../autograd/is-tracked.ts";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { sumTo } from "../ops/sum-to.ts";
import { activeTape } from "../replay/active-tape.ts";
import { follow } from "../replay/follow.ts";
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

const none: BinaryGradients = {};

/** Applies a function of two numbers element by element, with broadcasting; gradients are summed back. */
export function binary(
  kernel: BinaryKernel,
  left: Operand,
  right: Operand,
  gradients: BinaryGradients = none,
  dtype?: DType,
): Tensor {
  const [first, second] = operands(left, right);
  const tape = activeTape();
  const known = tape?.recall(kernel, dtype, first, second);
  if (known !== undefined) {
    return known.output;
  }
  const a = tape?.see(first) ?? first;
  const b = tape?.see(second) ?? second;
  const shape = broadcastShapes(a.shape, b.shape, kernel.name);
  const y = allocateOutput(tape, shape, dtype ?? a.dtype);
  const backend = currentBackend();
  const x1 = expanded(tape === undefined ? resident(a) : a, shape);
  const x2 = expanded(tape === undefined ? resident(b) : b, shape);
  backend.binary(kernel, x1, x2, y);
  finish(y, kernel.name);
  if (isTracked(a, b)) {
    const { a: backA, b: backB } = gradients;
    attach(
      y,
      [a, b],
      [
        backA && ((g): Tensor => sumTo(backA(g, a, b, y), a.shape)),
        backB && ((g): Tensor => sumTo(backB(g, a, b, y), b.shape)),
      ],
    );
  }
  tape?.remember({
    op: kernel,
    a,
    b,
    settings: dtype,
    output: y,
    run() {
      follow(x1, a);
      follow(x2, b);
      backend.binary(kernel, x1, x2, y);
    },
    elementwise: { kernel: kernel.name, operands: [x1, x2] },
  });
  return y;
}
