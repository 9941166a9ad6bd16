import { toTensor, type StoredArray } from "@gradkit/formats";
import { assign, leaves, type Tree } from "@gradkit/tensor";

/** Compares a tree with the tensors of a file under a prefix; one sentence for each that does not fit. */
export function compareTree(
  tree: Tree,
  prefix: string,
  stored: ReadonlyMap<string, StoredArray>,
): readonly string[] {
  const problems: string[] = [];
  const expected = new Set<string>();
  for (const [path, { shape, dtype }] of leaves(tree)) {
    const name = path === "" ? prefix : `${prefix}.${path}`;
    expected.add(name);
    const found = stored.get(name);
    if (found === undefined) {
      problems.push(`"${name}" is missing from the checkpoint`);
    } else if (found.shape.join() !== shape.join() || found.dtype !== dtype) {
      problems.push(
        `"${name}" is ${found.dtype} [${found.shape.join(", ")}] in the checkpoint and ${dtype} [${shape.join(", ")}] in the model`,
      );
    }
  }
  for (const name of stored.keys()) {
    if ((name === prefix || name.startsWith(`${prefix}.`)) && !expected.has(name)) {
      problems.push(`"${name}" is left over: the model has no such tensor`);
    }
  }
  return problems;
}

/** Writes the tensors of a file into those of a tree, which they fit. */
export function restoreTensors(tree: Tree, prefix: string, stored: ReadonlyMap<string, StoredArray>): void {
  for (const [path, tensor] of leaves(tree)) {
    const found = stored.get(path === "" ? prefix : `${prefix}.${path}`);
    if (found !== undefined) {
      assign(tensor, toTensor(found));
    }
  }
}
