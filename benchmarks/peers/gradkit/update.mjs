import { meanSquare } from "../common/mean-square.mjs";
import { gradkit } from "./packages.mjs";
import { adamInTensorOperations } from "./user-adam.mjs";

const { fromData, pack } = await gradkit("tensor");
const { adam } = await gradkit("optimizers");

/** One update of Adam with fixed gradients: built in, or as a user writes it. */
export function update({ shapes, rule, learningRate }, inputs) {
  const tree = (suffix) =>
    pack(
      Object.fromEntries(
        Object.entries(shapes).map(([name, shape]) => [name, fromData(inputs[name + suffix].data, shape)]),
      ),
    );
  const [params, gradients] = [tree(""), tree(".gradient")];
  const optimizer = rule === "user" ? adamInTensorOperations(learningRate) : adam(learningRate);
  const state = optimizer.init(params);
  return {
    step: () => optimizer.update(params, gradients, state),
    wait: () => undefined,
    value: () => meanSquare(params.weight.data()),
  };
}
