import {
  cast,
  compute,
  empty,
  isRecording,
  logSoftmax,
  mul,
  neg,
  oneHot,
  record,
  requireClassIndices,
  reshape,
  softmax,
  sub,
  sum,
  type Tensor,
} from "@gradkit/tensor";
import { crossEntropyGradientKernel, crossEntropyKernel } from "./cross-entropy-kernel.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireSameShape } from "./require-same-shape.ts";

/**
 * The cross-entropy between a distribution given by logits and the target: the loss for choosing one of many classes.
 *
 * `loss = -sum_j t_j ln softmax(x)_j`, `dloss/dx = softmax(x) - t`, computed without overflow.
 *
 * @param logits Unnormalised scores, shape `[..., classes]`. Do not apply softmax before.
 * @param targets Class indices of an integer type, shape `[...]`, or distributions of shape `[..., classes]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit or a class index is out of range.
 * @example
 * import { crossEntropy } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const loss = crossEntropy(tensor([[0, 0]]), tensor([1], { dtype: "int32" }));
 * console.log(loss.item().toFixed(4)); // 0.6931
 */
export function crossEntropy(logits: Tensor, targets: Tensor, { reduction }: LossOptions = {}): Tensor {
  const classes = logits.shape[logits.rank - 1];
  if (classes === undefined) {
    throw new RangeError("crossEntropy: logits need an axis of classes, but are a single number.");
  }
  if (targets.dtype.startsWith("float")) {
    requireSameShape("crossEntropy", logits, targets);
    return reduceLosses(fromDistributions(logits, targets), reduction);
  }
  requireFit(logits, targets, classes);
  return reduceLosses(fromClasses(logits, cast(targets, "int32")), reduction);
}

function fromDistributions(logits: Tensor, targets: Tensor): Tensor {
  return neg(sum(mul(logSoftmax(logits), targets), { axes: -1 }));
}

/** One pass forward and one back, where nobody asks for a second derivative. */
function fromClasses(logits: Tensor, classes: Tensor): Tensor {
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
  );
}

function requireFit(logits: Tensor, targets: Tensor, classes: number): void {
  const expected = logits.shape.slice(0, -1);
  if (targets.rank !== expected.length || expected.some((length, axis) => length !== targets.shape[axis])) {
    throw new RangeError(
      `crossEntropy: logits of shape [${logits.shape.join(", ")}] need class indices of shape ` +
        `[${expected.join(", ")}], but they have shape [${targets.shape.join(", ")}].`,
    );
  }
  requireClassIndices(targets.data(), classes);
}
