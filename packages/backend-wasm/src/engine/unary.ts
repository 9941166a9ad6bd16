import { isContiguous, sizeOf, type Backend } from "@gradkit/backend";
import { UnaryOp } from "../kernels/op-codes.ts";
import type { Context } from "./context.ts";
import { finishSines } from "./finish-sines.ts";
import { floatBytes } from "./float-bytes.ts";
import { opCode } from "./op-code.ts";

const firstSine: number = UnaryOp.sin;

/** The functions of one number of an engine. */
export function createUnary(context: Context): Backend["unary"] {
  const { memory, kernels, reference, plan } = context;
  return (kernel, x, out) => {
    const op = opCode(UnaryOp, kernel.name);
    const bytes = floatBytes(x, memory);
    if (op < 0 || bytes === 0 || bytes !== floatBytes(out, memory)) {
      reference.unary(kernel, x, out);
      return;
    }
    const run = bytes === 4 ? kernels.unaryFloat32 : kernels.unaryFloat64;
    const { shape } = out;
    const from = x.block.address;
    const to = out.block.address;
    if (isContiguous(shape, x.strides) && isContiguous(shape, out.strides)) {
      run(op, 1, sizeOf(shape), from + x.offset * bytes, 0, 1, to + out.offset * bytes, 0, 1);
    } else if (plan.start(shape, x, out)) {
      const { offset, row, step } = plan;
      do {
        run(
          op,
          plan.rows,
          plan.columns,
          from + offset[0]! * bytes,
          row[0]!,
          step[0]!,
          to + offset[1]! * bytes,
          row[1]!,
          step[1]!,
        );
      } while (plan.next());
    }
    if (op >= firstSine) {
      finishSines(context, kernel, out, bytes);
    }
  };
}
