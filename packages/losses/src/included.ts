import { leaves, type Tensor, type Tree } from "@gradkit/tensor";

/** Options of regularizers. */
export interface RegularizerOptions {
  /** Which tensors count, by their path, as `0.weight`. Default all of them. */
  readonly include?: (path: string) => boolean;
}

/** The tensors of a tree that count, at least one; a regularizer of nothing is most likely a misspelt name. */
export function included(
  regularizer: string,
  params: Tree,
  { include }: RegularizerOptions,
): readonly Tensor[] {
  const all = leaves(params);
  const chosen = all.filter(([path]) => include === undefined || include(path));
  if (chosen.length === 0) {
    throw new RangeError(
      all.length === 0
        ? `${regularizer}: the parameters hold no tensor.`
        : `${regularizer}: include chose none of the parameters ${all.map(([path]) => path).join(", ")}.`,
    );
  }
  return chosen.map(([, x]) => x);
}
