import { add, exp, greater, log, mul, sub, where, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative } from "./require-setting.ts";

/** Options of {@link poisson}. */
export interface PoissonOptions extends LossOptions {
  /** Whether predictions are logarithms of rates, which no layer has to keep above 0. Default true. */
  readonly logInput?: boolean;
  /** Adds Stirling's approximation of `ln t!` for targets above 1, which no gradient sees. Default false. */
  readonly full?: boolean;
  /** Added to rates before their logarithm is taken, with `logInput: false`. Default 1e-8. */
  readonly epsilon?: number;
}

/**
 * The negative log-likelihood of counts under Poisson distributions.
 *
 * `loss = e^x - t x` for a log-rate `x`, `dloss/dx = e^x - t`; with `logInput: false`, `loss = r - t ln(r + epsilon)`
 * for a rate `r`. It is smallest, but not 0, where the rate equals the target.
 *
 * @param predictions Log-rates (or rates) of any shape. Log-rates above 88 overflow float32.
 * @param targets Counts of the same shape.
 * @throws RangeError when the shapes differ or epsilon is below 0.
 * @example
 * import { poisson } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(poisson(tensor([0]), tensor([3])).item()); // 1
 * @see https://pytorch.org/docs/1.13/generated/torch.nn.PoissonNLLLoss.html
 */
export function poisson(predictions: Tensor, targets: Tensor, options: PoissonOptions = {}): Tensor {
  const { logInput = true, full = false, epsilon = 1e-8 } = options;
  requireNotNegative("poisson", "epsilon", epsilon);
  const t = matchingTargets("poisson", predictions, targets);
  const losses = logInput
    ? sub(exp(predictions), mul(t, predictions))
    : sub(predictions, mul(t, log(add(predictions, epsilon))));
  return reduceLosses("poisson", full ? add(losses, stirling(t)) : losses, options);
}

/** `t ln t - t + ln(2 pi t) / 2` above 1, where it is close; 0 elsewhere. */
function stirling(t: Tensor): Tensor {
  const many = greater(t, 1);
  const count = where(many, t, 1);
  const logarithm = log(count);
  const approximation = add(
    sub(mul(count, logarithm), count),
    mul(add(logarithm, Math.log(2 * Math.PI)), 0.5),
  );
  return where(many, approximation, 0);
}
