import { type Backend } from "@gradkit/backend";
import type { Context } from "./context.ts";
import { floatBytes } from "./float-bytes.ts";

/** The choice between two tensors by a third of booleans, of an engine. */
export function createSelect({ memory, kernels, reference, plan }: Context): Backend["select"] {
  return (condition, a, b, out) => {
    const bytes = floatBytes(out, memory);
    const sameType = bytes !== 0 && floatBytes(a, memory) === bytes && floatBytes(b, memory) === bytes;
    if (!sameType || condition.dtype !== "bool" || condition.block.memory !== memory) {
      reference.select(condition, a, b, out);
    } else if (plan.start(out.shape, condition, a, b, out)) {
      const run = bytes === 4 ? kernels.select4 : kernels.select8;
      const { offset, row, step } = plan;
      do {
        run(
          plan.rows,
          plan.columns,
          condition.block.address + offset[0]!,
          row[0]!,
          step[0]!,
          a.block.address + offset[1]! * bytes,
          row[1]!,
          step[1]!,
          b.block.address + offset[2]! * bytes,
          row[2]!,
          step[2]!,
          out.block.address + offset[3]! * bytes,
          row[3]!,
          step[3]!,
        );
      } while (plan.next());
    }
  };
}
