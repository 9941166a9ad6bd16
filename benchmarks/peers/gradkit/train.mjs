import { channelsLast } from "../common/channels-last.mjs";
import { gradkit } from "./packages.mjs";
import { lossOf, modelOf, optimizerOf } from "./model.mjs";

const { fromData, valueAndGrad } = await gradkit("tensor");

/** A training step on a fixed batch: the loop by hand of the root README. */
export function train(workload, given) {
  const inputs = workload.kind === "lenet" ? channelsLast(given) : given;
  const { model, params } = modelOf(workload, inputs);
  const [x, y] = [inputs.x, inputs.y].map(({ data, shape }) => fromData(data, shape));
  const loss = lossOf(workload);
  const optimizer = optimizerOf(workload);
  const state = optimizer.init(params);
  const lossAndGrad = valueAndGrad((p, features, targets) => loss(model.apply(p, features), targets));
  let last;
  return {
    step() {
      const [value, gradients] = lossAndGrad(params, x, y);
      optimizer.update(params, gradients, state);
      last = value;
    },
    wait: () => last.item(),
  };
}
