import { elements, forEachRow, type Kernel, type View } from "@gradkit/tensor";

/** One pass over rows of logits `[..., classes]` with class indices `[...]`. */
export type CrossEntropyArguments = Record<"logits" | "classes" | "losses" | "probabilities", View>;

/**
 * The loss of every row and its softmax, which the way back needs: with `m = max x` and `s = sum_j e^(x_j - m)`,
 * `loss = ln s - (x_t - m)`, `p = e^(x - m) / s`.
 */
export const crossEntropyKernel: Kernel<CrossEntropyArguments> = {
  name: "crossEntropy",
  reference({ logits, classes, losses, probabilities }) {
    const [x, t, loss, p] = [elements(logits), elements(classes), elements(losses), elements(probabilities)];
    const last = logits.shape.length - 1;
    const count = logits.shape[last]!;
    const [xStep, pStep] = [logits.strides[last]!, probabilities.strides[last]!];
    forEachRow(losses.shape, [logits, classes, losses, probabilities], (starts, rows, steps) => {
      for (let row = 0; row < rows; row++) {
        const [xi, ti, li, pi] = starts.map((start, i) => start + row * steps[i]!) as [
          number,
          number,
          number,
          number,
        ];
        let largest = -Infinity;
        for (let j = 0; j < count; j++) {
          largest = Math.max(largest, x[xi + j * xStep]!);
        }
        let sum = 0;
        for (let j = 0; j < count; j++) {
          const power = Math.exp(x[xi + j * xStep]! - largest);
          p[pi + j * pStep] = power;
          sum += power;
        }
        for (let j = 0; j < count; j++) {
          p[pi + j * pStep]! /= sum;
        }
        loss[li] = Math.log(sum) - (x[xi + t[ti]! * xStep]! - largest);
      }
    });
  },
};

/** One pass over the same rows: `gradient = (p - [j = t]) upstream`. */
export type CrossEntropyGradientArguments = Record<
  "probabilities" | "classes" | "upstream" | "gradient",
  View
>;

/** The gradient with respect to the logits, given that with respect to the loss of every row. */
export const crossEntropyGradientKernel: Kernel<CrossEntropyGradientArguments> = {
  name: "crossEntropyGradient",
  reference({ probabilities, classes, upstream, gradient }) {
    const [p, t, u, g] = [elements(probabilities), elements(classes), elements(upstream), elements(gradient)];
    const last = probabilities.shape.length - 1;
    const count = probabilities.shape[last]!;
    const [pStep, gStep] = [probabilities.strides[last]!, gradient.strides[last]!];
    forEachRow(classes.shape, [probabilities, classes, upstream, gradient], (starts, rows, steps) => {
      for (let row = 0; row < rows; row++) {
        const [pi, ti, ui, gi] = starts.map((start, i) => start + row * steps[i]!) as [
          number,
          number,
          number,
          number,
        ];
        const [target, factor] = [t[ti]!, u[ui]!];
        for (let j = 0; j < count; j++) {
          g[gi + j * gStep] = (p[pi + j * pStep]! - Number(j === target)) * factor;
        }
      }
    });
  },
};
