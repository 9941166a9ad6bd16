import type { Leaf, Tensor } from "@gradkit/tensor";

/** How the leaf of another tree has to agree with that of the parameters. */
export interface SamePlace {
  /** Whether both trees have as many tensors. */
  readonly sameCount: boolean;
  /** Whether only the paths have to agree. */
  readonly anyShape?: boolean;
}

/** The tensor of another tree at the place of a parameter; throws when it is not like it. */
export function requireSamePlace(
  optimizer: string,
  [path, param]: Leaf,
  other: Leaf | undefined,
  { sameCount, anyShape = false }: SamePlace,
): Tensor {
  const fits = (shape: Tensor["shape"]): boolean => anyShape || String(shape) === String(param.shape);
  if (other?.[0] !== path || !sameCount || !fits(other[1].shape)) {
    throw new TypeError(
      `${optimizer}: gradients and state must have the tree and shapes of the parameters. At "${path}" the ` +
        `parameter has shape [${param.shape.join(", ")}], the other tree has ` +
        (other === undefined ? "nothing" : `"${other[0]}" of shape [${other[1].shape.join(", ")}]`) +
        `. Make the state with init(params) of this optimizer.`,
    );
  }
  return other[1];
}
