import { elements, forEachRow, type Kernel, type View } from "@gradkit/tensor";

/** What one pass of Adam over contiguous memory needs. */
export type AdamArguments = Record<"param" | "grad" | "firstMoment" | "secondMoment", View> & {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** `1 - beta1^t`. */
  readonly correction1: number;
  /** `1 - beta2^t`. */
  readonly correction2: number;
};

/** Adam's update of every element; engines have it as one pass over memory. */
export const adamKernel: Kernel<AdamArguments> = {
  name: "adam",
  reference({ param, grad, firstMoment, secondMoment, ...settings }) {
    const { learningRate, beta1, beta2, epsilon, correction1, correction2 } = settings;
    const [x, g, m, v] = [elements(param), elements(grad), elements(firstMoment), elements(secondMoment)];
    forEachRow(param.shape, [param, grad, firstMoment, secondMoment], (starts, length, steps) => {
      let [xi, gi, mi, vi] = starts as [number, number, number, number];
      for (let i = 0; i < length; i++) {
        const gradient = g[gi]!;
        const mean = beta1 * m[mi]! + (1 - beta1) * gradient;
        const variance = beta2 * v[vi]! + (1 - beta2) * gradient * gradient;
        m[mi] = mean;
        v[vi] = variance;
        x[xi]! -= (learningRate * (mean / correction1)) / (Math.sqrt(variance / correction2) + epsilon);
        xi += steps[0]!;
        gi += steps[1]!;
        mi += steps[2]!;
        vi += steps[3]!;
      }
    });
  },
};
