import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import { UnaryOp } from "../kernels/op-codes.ts";

type Unary = KernelExports["unaryFloat32"];

/** How many elements a pair of vectors has: what is left is computed by the kernel for any number of them. */
const pair = 8;

/** Functions of one float32, those of dozens of instructions in vectors of 256 bits where the elements lie side by side. */
export function chooseFunction(unary: Unary, wide: WideKernelExports): Unary {
  const functions: readonly (Unary | undefined)[] = functionsOf(wide);
  return (op, count, n, x, xRow, xStep, out, outRow, outStep) => {
    const compute = functions[op];
    const rest = n % pair;
    const whole = n - rest;
    if (compute === undefined || xStep !== 1 || outStep !== 1 || whole === 0 || (rest > 0 && count > 1)) {
      unary(op, count, n, x, xRow, xStep, out, outRow, outStep);
      return;
    }
    compute(op, count, whole, x, xRow, 1, out, outRow, 1);
    if (rest > 0) {
      unary(op, 1, rest, x + whole * 4, 0, 1, out + whole * 4, 0, 1);
    }
  };
}

/** By the number of the operation. */
function functionsOf(wide: WideKernelExports): Unary[] {
  const functions: Unary[] = [];
  functions[UnaryOp.exp] = wide.expFloat32;
  functions[UnaryOp.log] = wide.logFloat32;
  functions[UnaryOp.tanh] = wide.tanhFloat32;
  functions[UnaryOp.sigmoid] = wide.sigmoidFloat32;
  functions[UnaryOp.softplus] = wide.softplusFloat32;
  return functions;
}
