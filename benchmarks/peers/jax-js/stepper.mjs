import { jit, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import { lossOf } from "./model.mjs";

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];

/**
 * The whole training step as one jitted function, and the arrays it is applied to again and again:
 * `step(x, y)` takes over the references it is given and returns the loss.
 */
export function stepper(workload, forward, params) {
  const loss = lossOf(workload);
  const lossAndGrad = valueAndGrad((p, x, y) => loss(forward(p, x), y));
  return workload.optimizer === "adam"
    ? withAdam(lossAndGrad, params, workload.learningRate)
    : withDescent(lossAndGrad, params, workload.learningRate);
}

function withDescent(lossAndGrad, start, learningRate) {
  const jitted = jit((params, x, y) => {
    const [loss, gradients] = lossAndGrad(tree.ref(params), x, y);
    return [tree.map((p, g) => p.sub(g.mul(learningRate)), params, gradients), loss];
  });
  let params = start;
  return {
    step(x, y) {
      const [updated, loss] = jitted(params, x, y);
      params = updated;
      return loss;
    },
    params: () => tree.ref(params),
  };
}

function withAdam(lossAndGrad, start, learningRate) {
  const jitted = jit((params, means, squares, correction1, correction2, x, y) => {
    const [loss, gradients] = lossAndGrad(tree.ref(params), x, y);
    const newMeans = tree.map((m, g) => m.mul(beta1).add(g.mul(1 - beta1)), means, tree.ref(gradients));
    const newSquares = tree.map((v, g) => v.mul(beta2).add(np.square(g).mul(1 - beta2)), squares, gradients);
    const updated = tree.map(
      (p, m, v) => {
        const spread = np.sqrt(v.mul(correction2.ref)).add(epsilon);
        return p.sub(m.mul(correction1.ref).div(spread).mul(learningRate));
      },
      params,
      tree.ref(newMeans),
      tree.ref(newSquares),
    );
    correction1.dispose();
    correction2.dispose();
    return [updated, newMeans, newSquares, loss];
  });
  const zeros = () => tree.map((p) => np.zeros(p.shape), start);
  let [params, means, squares, count] = [start, zeros(), zeros(), 0];
  return {
    step(x, y) {
      count++;
      const corrections = [1 / (1 - beta1 ** count), 1 / (1 - beta2 ** count)].map((c) => np.array(c));
      let loss;
      [params, means, squares, loss] = jitted(params, means, squares, ...corrections, x, y);
      return loss;
    },
    params: () => tree.ref(params),
  };
}
