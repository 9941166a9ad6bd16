import { elements, sizeOf, type Kernel } from "@gradkit/backend";
import type { CrossEntropyArguments } from "./cross-entropy-arguments.ts";
import type { CrossEntropyGradientArguments } from "./cross-entropy-gradient-arguments.ts";

/** The definition of "crossEntropy" for contiguous views. */
export const crossEntropyKernel: Kernel<CrossEntropyArguments> = {
  name: "crossEntropy",
  reference({ logits, classes, losses, probabilities }) {
    const [x, t, loss, p] = [elements(logits), elements(classes), elements(losses), elements(probabilities)];
    const count = logits.shape.at(-1)!;
    for (let row = 0; row < sizeOf(classes.shape); row++) {
      const start = logits.offset + row * count;
      const numbers = [...x.subarray(start, start + count)];
      const largest = Math.max(...numbers);
      const powers = numbers.map((value) => Math.exp(value - largest));
      const sum = powers.reduce((total, power) => total + power, 0);
      p.set(
        powers.map((power) => power / sum),
        probabilities.offset + row * count,
      );
      loss[losses.offset + row] = Math.log(sum) - (numbers[t[classes.offset + row]!]! - largest);
    }
  },
};

/** The definition of "crossEntropyGradient" for contiguous views and one stride of `upstream`. */
export const crossEntropyGradientKernel: Kernel<CrossEntropyGradientArguments> = {
  name: "crossEntropyGradient",
  reference({ probabilities, classes, upstream, gradient }) {
    const [p, t, u, g] = [elements(probabilities), elements(classes), elements(upstream), elements(gradient)];
    const count = probabilities.shape.at(-1)!;
    for (let i = 0; i < sizeOf(probabilities.shape); i++) {
      const row = Math.floor(i / count);
      const chosen = Number(i % count === t[classes.offset + row]);
      const factor = u[upstream.offset + row * upstream.strides.at(-1)!]!;
      g[gradient.offset + i] = (p[probabilities.offset + i]! - chosen) * factor;
    }
  },
};
