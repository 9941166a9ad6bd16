import type { Backend } from "@gradkit/backend";
import { ReduceOp } from "../kernels/op-codes.ts";
import { addressOf } from "./address-of.ts";
import type { Context } from "./context.ts";
import { floatBytes } from "./float-bytes.ts";
import { foldLong } from "./fold-long.ts";
import { opCode } from "./op-code.ts";
import { ReducePlan } from "./reduce-plan.ts";

/**
 * The folds over axes of an engine. A kernel folds up to two axes for each place of one kept axis: whole rows, or
 * columns side by side. Other kept axes are walked here; more folded axes are rare and go to the reference engine.
 */
export function createReduce(context: Context): Backend["reduce"] {
  const { memory, kernels, reference } = context;
  const plan = new ReducePlan();
  const walk = (op: number, bytes: number, axis: number, x: number, out: number): void => {
    if (axis < plan.keptCount) {
      const { length, x: xStride, out: outStride } = plan.kept[axis]!;
      for (let i = 0; i < length; i++) {
        walk(op, bytes, axis + 1, x + i * xStride * bytes, out + i * outStride * bytes);
      }
      return;
    }
    const { last: kept, planes, inner } = plan;
    if (plan.keptCount === 0 && foldLong(context, plan, op, bytes, x, out)) {
      return;
    }
    if (kept.x === 1 && kept.out === 1 && inner.x !== 1) {
      const fold = bytes === 4 ? kernels.foldColumnsFloat32 : kernels.foldColumnsFloat64;
      fold(op, kept.length, planes.length, x, planes.x, inner.length, inner.x, out);
    } else {
      const fold = bytes === 4 ? kernels.foldRowsFloat32 : kernels.foldRowsFloat64;
      fold(op, kept.length, x, kept.x, planes.length, planes.x, inner.length, inner.x, out, kept.out);
    }
  };
  return (kernel, x, out) => {
    const op = opCode(ReduceOp, kernel.name);
    const bytes = floatBytes(x, memory);
    if (op >= 0 && bytes !== 0 && bytes === floatBytes(out, memory) && plan.start(x, out)) {
      walk(op, bytes, 0, addressOf(x, bytes), addressOf(out, bytes));
    } else {
      reference.reduce(kernel, x, out);
    }
  };
}
