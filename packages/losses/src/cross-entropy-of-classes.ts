import {
  compute,
  empty,
  isRecording,
  mul,
  oneHot,
  record,
  reshape,
  softmax,
  sub,
  type Tensor,
} from "@gradkit/tensor";
import { crossEntropyGradientKernel, crossEntropyKernel } from "./cross-entropy-kernel.ts";

/** The cross-entropy of every row, with one pass forward and one back where nobody asks for a second derivative. */
export function crossEntropyOfClasses(logits: Tensor, classes: Tensor): Tensor {
  const { dtype, shape } = logits;
  const losses = empty(classes.shape, dtype);
  const probabilities = empty(shape, dtype);
  compute(crossEntropyKernel, { logits, classes, losses, probabilities }, [losses, probabilities]);
  return record(
    losses,
    [logits],
    [
      (upstream): Tensor => {
        if (isRecording()) {
          const marked = oneHot(classes, shape[shape.length - 1]!, { dtype });
          return mul(sub(softmax(logits), marked), reshape(upstream, [...classes.shape, 1]));
        }
        const gradient = empty(shape, dtype);
        compute(crossEntropyGradientKernel, { probabilities, classes, upstream, gradient }, [gradient]);
        return gradient;
      },
    ],
    { repeatable: true },
  );
}
