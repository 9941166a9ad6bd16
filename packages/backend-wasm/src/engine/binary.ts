import { isContiguous, sizeOf, type Backend, type View } from "@gradkit/backend";
import { BinaryOp, CompareOp } from "../kernels/op-codes.ts";
import type { Context } from "./context.ts";
import { floatBytes } from "./float-bytes.ts";
import { opCode } from "./op-code.ts";
import { isSquare } from "./is-square.ts";
import { runTiled } from "./tiled-rows.ts";

type Run = Context["kernels"]["binaryFloat32"];
const power: number = BinaryOp.pow;

/** The functions of two numbers, and the comparisons, of an engine. */
export function createBinary(context: Context): Backend["binary"] {
  const { memory, kernels, reference, plan } = context;
  const compute = (
    run: Run,
    op: number,
    a: View,
    b: View,
    out: View,
    bytes: number,
    outBytes: number,
  ): void => {
    const { shape } = out;
    const p = a.block.address;
    const q = b.block.address;
    const r = out.block.address;
    if (
      isContiguous(shape, a.strides) &&
      isContiguous(shape, b.strides) &&
      isContiguous(shape, out.strides)
    ) {
      const n = sizeOf(shape);
      run(op, 1, n, p + a.offset * bytes, 0, 1, q + b.offset * bytes, 0, 1, r + out.offset * outBytes, 0, 1);
    } else if (plan.start(shape, a, b, out)) {
      const { offset, row, step } = plan;
      do {
        if (runTiled(context, run, op, a, b, out, bytes, outBytes)) {
          continue;
        }
        run(
          op,
          plan.rows,
          plan.columns,
          p + offset[0]! * bytes,
          row[0]!,
          step[0]!,
          q + offset[1]! * bytes,
          row[1]!,
          step[1]!,
          r + offset[2]! * outBytes,
          row[2]!,
          step[2]!,
        );
      } while (plan.next());
    }
  };
  return (kernel, a, b, out) => {
    const bytes = floatBytes(a, memory);
    if (bytes !== 0 && bytes === floatBytes(b, memory)) {
      const op = opCode(BinaryOp, kernel.name);
      if (op >= 0 && bytes === floatBytes(out, memory)) {
        const run = bytes === 4 ? kernels.binaryFloat32 : kernels.binaryFloat64;
        if (op === power && isSquare(b)) {
          compute(run, BinaryOp.mul, a, a, out, bytes, bytes);
          return;
        }
        if (op !== power || bytes === 4) {
          compute(run, op, a, b, out, bytes, bytes);
          return;
        }
      }
      const comparison = opCode(CompareOp, kernel.name);
      if (comparison >= 0 && out.dtype === "bool" && out.block.memory === memory) {
        compute(
          bytes === 4 ? kernels.compareFloat32 : kernels.compareFloat64,
          comparison,
          a,
          b,
          out,
          bytes,
          1,
        );
        return;
      }
    }
    reference.binary(kernel, a, b, out);
  };
}
