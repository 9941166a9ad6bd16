import { bytesPerElement, isContiguous, sizeOf, type Backend, type DType } from "@gradkit/backend";
import type { Context } from "./context.ts";

type Run = Context["kernels"]["copy4"];

/** The copies and conversions of an engine. */
export function createCopy({ memory, kernels, reference, plan }: Context): Backend["copy"] {
  const copies = { 1: kernels.copy1, 4: kernels.copy4, 8: kernels.copy8 } as const;
  const toFloat32: Partial<Record<DType, Run>> = {
    float64: kernels.convertFloat64ToFloat32,
    int32: kernels.convertInt32ToFloat32,
    uint8: kernels.convertUint8ToFloat32,
    bool: kernels.convertUint8ToFloat32,
  };
  const toFloat64: Partial<Record<DType, Run>> = {
    float32: kernels.convertFloat32ToFloat64,
    int32: kernels.convertInt32ToFloat64,
    uint8: kernels.convertUint8ToFloat64,
    bool: kernels.convertUint8ToFloat64,
  };
  const kernelFor = (from: DType, to: DType): Run | undefined => {
    if (from === to) {
      return copies[bytesPerElement(from) as keyof typeof copies];
    }
    return to === "float32" ? toFloat32[from] : to === "float64" ? toFloat64[from] : undefined;
  };
  return (x, out) => {
    const run =
      x.block.memory === memory && out.block.memory === memory ? kernelFor(x.dtype, out.dtype) : undefined;
    if (run === undefined) {
      reference.copy(x, out);
      return;
    }
    const { shape } = out;
    const fromBytes = bytesPerElement(x.dtype);
    const toBytes = bytesPerElement(out.dtype);
    const from = x.block.address;
    const to = out.block.address;
    if (isContiguous(shape, x.strides) && isContiguous(shape, out.strides)) {
      run(1, sizeOf(shape), from + x.offset * fromBytes, 0, 1, to + out.offset * toBytes, 0, 1);
    } else if (plan.start(shape, x, out)) {
      const { offset, row, step } = plan;
      do {
        run(
          plan.rows,
          plan.columns,
          from + offset[0]! * fromBytes,
          row[0]!,
          step[0]!,
          to + offset[1]! * toBytes,
          row[1]!,
          step[1]!,
        );
      } while (plan.next());
    }
  };
}
