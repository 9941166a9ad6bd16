// The same program with jax-js, which has no layers, no losses of this kind and no Adam: they are written here.
import { jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";

const forward = ([w1, b1, w2, b2], x) => np.matmul(nn.relu(np.matmul(x, w1).add(b1)), w2).add(b2);
const lossAndGrad = valueAndGrad((p, x, y) => nn.logSoftmax(forward(p, x)).mul(y).sum(-1).mean().mul(-1));

const step = jit((params, means, squares, c1, c2, x, y) => {
  const [loss, gradients] = lossAndGrad(tree.ref(params), x, y);
  const m = tree.map((a, g) => a.mul(0.9).add(g.mul(0.1)), means, tree.ref(gradients));
  const v = tree.map((a, g) => a.mul(0.999).add(np.square(g).mul(0.001)), squares, gradients);
  const move = (p, a, b) =>
    p.sub(
      a
        .mul(c1.ref)
        .div(np.sqrt(b.mul(c2.ref)).add(1e-8))
        .mul(1e-3),
    );
  return [tree.map(move, params, tree.ref(m), tree.ref(v)), m, v, loss];
});

/** Trains on batches of typed arrays and returns the last loss. */
export function train(params, batches) {
  let [m, v] = [0, 1].map(() => params.map((p) => np.zeros(p.shape)));
  let [count, last] = [0, NaN];
  for (const { x, y } of batches) {
    count++;
    const corrections = [1 / (1 - 0.9 ** count), 1 / (1 - 0.999 ** count)].map((c) => np.array(c));
    const targets = nn.oneHot(np.array(y, { dtype: np.int32 }), 10);
    let loss;
    [params, m, v, loss] = step(params, m, v, ...corrections, np.array(x).reshape([y.length, 784]), targets);
    [last] = loss.dataSync();
  }
  return last;
}
