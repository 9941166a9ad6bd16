import { cast, isTensor, leaves, mapTree, pack, scope, type Tree } from "@gradkit/tensor";
import type { Storable } from "../arrays/storable.ts";
import { toTensor } from "../arrays/to-tensor.ts";

/**
 * A tree like `like` with the tensors of a file: the way back from `flattenTree`, and how a model gets its weights.
 *
 * Every path must be there with the shape of its counterpart, and nothing may be left over, so a file of another model is
 * refused instead of half loaded. Element types are those of `like`, whatever the file has, and the tensors lie in one block,
 * as `init` makes them.
 *
 * @param like - a tree of the right form, such as `model.init(rng(0))`
 * @param stored - arrays or tensors by path, such as `readSafetensors(bytes).tensors`
 * @throws RangeError when names are missing or left over, or shapes differ; the message lists them.
 * @example
 * import { flattenTree, readSafetensors, restoreTree, writeSafetensors } from "@gradkit/formats";
 * import { tensor, zeros } from "@gradkit/tensor";
 * const file = writeSafetensors(flattenTree([{ bias: tensor([1, 2]) }]));
 * const [layer] = restoreTree([{ bias: zeros([2]) }] as const, readSafetensors(file).tensors);
 * console.log(layer.bias.toArray()); // [ 1, 2 ]
 */
export function restoreTree<T extends Tree>(like: T, stored: ReadonlyMap<string, Storable>): T {
  const expected = new Map(leaves(like));
  const missing = [...expected.keys()].filter((path) => !stored.has(path));
  const left = [...stored.keys()].filter((name) => !expected.has(name));
  const different = [...expected].flatMap(([path, { shape }]) => {
    const found = stored.get(path)?.shape;
    return found === undefined || found.join() === shape.join()
      ? []
      : [`${path} is [${found.join(", ")}] and should be [${shape.join(", ")}]`];
  });
  const problems = [
    ...(missing.length > 0 ? [`missing are ${missing.join(", ")}`] : []),
    ...(left.length > 0 ? [`left over are ${left.join(", ")}`] : []),
    ...different,
  ];
  if (problems.length > 0) {
    throw new RangeError(`restoreTree: the file does not fit the model: ${problems.join("; ")}.`);
  }
  return scope(() =>
    pack(
      mapTree(like, (tensor, path) => {
        const found = stored.get(path) ?? tensor;
        return cast(isTensor(found) ? found : toTensor(found), tensor.dtype);
      }),
    ),
  );
}
