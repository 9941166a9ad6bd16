import { elements, forEachRow, type Kernel, type View } from "@gradkit/tensor";

/** What one pass of gradient descent over memory needs; without `velocity` there is no momentum. */
export type SgdArguments = Record<"param" | "grad", View> & {
  readonly velocity?: View;
  readonly learningRate: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  /** Added to the gradient, times the parameter. */
  readonly weightDecay: number;
};

/** The update of every element; engines have it as one pass over memory. */
export const sgdKernel: Kernel<SgdArguments> = {
  name: "sgd",
  reference({ param, grad, velocity, learningRate, momentum, dampening, nesterov, weightDecay }) {
    const [x, g] = [elements(param), elements(grad)];
    const v = velocity && elements(velocity);
    forEachRow(param.shape, [param, grad, velocity ?? grad], (starts, length, steps) => {
      let [xi, gi, vi] = starts as [number, number, number];
      for (let i = 0; i < length; i++) {
        const gradient = g[gi]! + weightDecay * x[xi]!;
        let direction = gradient;
        if (v !== undefined) {
          const running = momentum * v[vi]! + (1 - dampening) * gradient;
          v[vi] = running;
          direction = nesterov ? gradient + momentum * running : running;
        }
        x[xi]! -= learningRate * direction;
        xi += steps[0]!;
        gi += steps[1]!;
        vi += steps[2]!;
      }
    });
  },
};
