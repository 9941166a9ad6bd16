import {
  add,
  equal,
  mul,
  oneHot,
  relu,
  reshape,
  square,
  sub,
  sum,
  where,
  type Tensor,
} from "@gradkit/tensor";
import { classTargets, type ClassOptions } from "./class-targets.ts";
import { pickClasses } from "./pick-classes.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireClasses } from "./require-classes.ts";
import { requireNotNegative } from "./require-setting.ts";

/** Options of {@link multiClassHinge}. */
export interface MultiClassHingeOptions extends LossOptions, Pick<ClassOptions, "classWeights"> {
  /** How far the right score must lie above every other to cost nothing, at least 0. Default 1. */
  readonly margin?: number;
  /** Whether what is missing is squared. Default false. */
  readonly squared?: boolean;
}

/**
 * The hinge loss of one class among many: what every other score lacks to stay the margin below the right one.
 *
 * `loss = w_t / classes * sum_(j != t) max(0, margin - x_t + x_j)^p`, where `p` is 1, or 2 with `squared`. The mean
 * divides by the number of samples, also with class weights, as PyTorch's `multi_margin_loss` does.
 *
 * @param scores Shape `[..., classes]`.
 * @param targets Class indices of an integer type, shape `[...]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit or a class index is out of range.
 * @example
 * import { multiClassHinge } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(multiClassHinge(tensor([[1, 0.5, -1, 0.5]]), tensor([0], { dtype: "int32" })).item()); // 0.25
 * @see https://pytorch.org/docs/1.13/generated/torch.nn.MultiMarginLoss.html
 */
export function multiClassHinge(
  scores: Tensor,
  targets: Tensor,
  options: MultiClassHingeOptions = {},
): Tensor {
  const { margin = 1, squared = false, classWeights } = options;
  requireNotNegative("multiClassHinge", "margin", margin);
  const classes = requireClasses("multiClassHinge", scores);
  const { indices, weights } = classTargets(
    "multiClassHinge",
    scores,
    targets,
    classWeights ? { classWeights } : {},
  );
  const right = reshape(pickClasses(scores, indices), [...indices.shape, 1]);
  const missing = relu(add(sub(scores, right), margin));
  const others = equal(oneHot(indices, classes), 0);
  const costs = where(others, squared ? square(missing) : missing, 0);
  const losses = mul(sum(costs, { axes: -1 }), 1 / classes);
  return reduceLosses("multiClassHinge", weights === undefined ? losses : mul(losses, weights), options);
}
