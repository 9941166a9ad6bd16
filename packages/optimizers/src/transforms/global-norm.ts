import { add, asOneTensor, leaves, sqrt, square, sum, zeros, type Tensor, type Tree } from "@gradkit/tensor";

/**
 * The length of a tree as one long vector: the root of the sum of all squares, a tensor of one number.
 *
 * @example
 * import { globalNorm } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * console.log(globalNorm({ a: tensor([3]), b: tensor([[0, 4]]) }).item()); // 5
 */
export function globalNorm(tree: Tree): Tensor {
  const flat = asOneTensor(tree);
  if (flat !== undefined) {
    return sqrt(sum(square(flat)));
  }
  const squares = leaves(tree).map(([, x]) => sum(square(x)));
  return sqrt(squares.reduce((total, part) => add(total, part), zeros([])));
}
