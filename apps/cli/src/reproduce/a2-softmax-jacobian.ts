import { crossEntropy } from "@gradkit/losses";
import { checkGradient, grad, jacobian, reshape, softmax, tensor, type Tensor } from "@gradkit/tensor";
import type { Experiment, Finding } from "./experiment.ts";

const scores = [1.5, -0.3, 0.8, 2.1];
const target = 2;

/** The derivative of softmax and that of cross-entropy behind it, against the formulas and against differences. */
export const a2SoftmaxJacobian: Experiment = {
  id: "a2-softmax-jacobian",
  title: "The Jacobian of softmax",
  about:
    "dy_i/do_j is y_i (1 - y_i) on the diagonal and -y_i y_j off it; with cross-entropy behind it, dLoss/do is " +
    "y - onehot. Checked for four scores against the library's derivatives and central differences, in float64.",
  run() {
    const o = tensor(scores, { dtype: "float64" });
    const y = softmax(o).data();
    const found = jacobian((at) => softmax(at))(o).data();
    const differences = centralDifferences((at) => softmax(tensor(at, { dtype: "float64" })).data());
    const slope = grad(loss)(o).data();
    const size = scores.length;
    const cells = Array.from({ length: size * size }, (_, cell) => {
      const [i, j] = [Math.floor(cell / size), cell % size];
      const formula = i === j ? y[i]! * (1 - y[i]!) : -y[i]! * y[j]!;
      return { i, j, formula, derivative: found[cell]!, difference: differences[j]![i]! };
    });
    const diagonal = cells.filter(({ i, j }) => i === j);
    const others = cells.filter(({ i, j }) => i !== j);
    const apart = (some: typeof cells): number =>
      Math.max(...some.map(({ formula, derivative }) => Math.abs(formula - derivative)));
    const nothing = (name: string, measured: number, within: number): Finding => ({
      name,
      reported: 0,
      measured,
      allowed: { within },
    });
    const rows = [
      nothing("largest |dy_i/do_i - y_i (1 - y_i)|", apart(diagonal), 1e-15),
      nothing("largest |dy_i/do_j + y_i y_j|", apart(others), 1e-15),
      nothing(
        "largest |dy_i/do_j - central difference|",
        Math.max(...cells.map(({ derivative, difference }) => Math.abs(derivative - difference))),
        1e-9,
      ),
      nothing(
        "largest |dLoss/do - (y - onehot)|",
        Math.max(...scores.map((_, k) => Math.abs(slope[k]! - (y[k]! - (k === target ? 1 : 0))))),
        1e-15,
      ),
      nothing("largest |dLoss/do - central difference|", checkGradient(loss, [o]).error, 1e-9),
    ];
    const table = {
      name: "dy_i/do_j",
      columns: ["i", "j", "formula", "derivative", "central difference"],
      rows: cells.map(({ i, j, formula, derivative, difference }) => [i, j, formula, derivative, difference]),
    };
    return Promise.resolve({ rows, tables: [table], figures: [], notes: [] });
  },
};

function loss(at: Tensor): Tensor {
  return crossEntropy(reshape(at, [1, scores.length]), tensor([target], { dtype: "int32" }));
}

/** For every score, how the result changes with it. */
function centralDifferences(f: (at: readonly number[]) => ArrayLike<number>): readonly (readonly number[])[] {
  const step = 1e-5;
  const moved = (j: number, by: number): ArrayLike<number> =>
    f(scores.map((score, k) => (k === j ? score + by : score)));
  return scores.map((_, j) => {
    const [above, below] = [moved(j, step), moved(j, -step)];
    return Array.from(above, (value, i) => (value - (below[i] ?? NaN)) / (2 * step));
  });
}
