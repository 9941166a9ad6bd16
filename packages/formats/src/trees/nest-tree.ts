import type { Tensor, Tree } from "@gradkit/tensor";

/** How many places of a list may be empty, so that a name with a large number in it does not fill the memory. */
const placesFor = (entries: number): number => 256 + 16 * entries;

type Branch = Map<string, Branch | Tensor>;

/**
 * The tree that paths describe, when there is no model to compare with: `{ "0.weight": ..., "2.weight": ... }` becomes
 * `[{ weight }, {}, { weight }]`.
 *
 * Names that are all whole numbers make a list, and `{}` stands where a number is left out, which is what layers without
 * parameters have. Where there is a model, use `restoreTree`, which checks.
 *
 * @throws RangeError when a name is a tensor and a branch at once, or a list would be nearly empty.
 * @example
 * import { nestTree } from "@gradkit/formats";
 * import { leaves, zeros } from "@gradkit/tensor";
 * const tree = nestTree(new Map([["1.bias", zeros([2])]]));
 * console.log(Array.isArray(tree), leaves(tree).map(([path]) => path)); // true [ '1.bias' ]
 */
export function nestTree(flat: ReadonlyMap<string, Tensor>): Tree {
  const root: Branch = new Map();
  for (const [path, tensor] of flat) {
    const parts = path.split(".");
    const last = parts.pop() ?? "";
    const branch = parts.reduce((inner, part) => step(inner, part, path), root);
    if (branch.has(last)) {
      throw clash(path);
    }
    branch.set(last, tensor);
  }
  return treeOf(root, "");
}

function step(branch: Branch, part: string, path: string): Branch {
  const next = branch.get(part);
  if (next === undefined) {
    const made: Branch = new Map();
    branch.set(part, made);
    return made;
  }
  if (!(next instanceof Map)) {
    throw clash(path);
  }
  return next;
}

function treeOf(branch: Branch, path: string): Tree {
  const entries = [...branch].map(([name, child]): readonly [string, Tree] => [
    name,
    child instanceof Map ? treeOf(child, path === "" ? name : `${path}.${name}`) : child,
  ]);
  if (entries.length === 0 || !entries.every(([name]) => /^(0|[1-9]\d*)$/.test(name))) {
    return Object.fromEntries(entries);
  }
  const length = Math.max(...entries.map(([name]) => Number(name))) + 1;
  if (length > placesFor(entries.length)) {
    throw new RangeError(
      `nestTree: ${path === "" ? "the tree" : path} would be a list of ${length} places with ${entries.length} taken. ` +
        `Use restoreTree() with a tree to compare with.`,
    );
  }
  const list: Tree[] = Array.from({ length }, () => ({}));
  for (const [name, child] of entries) {
    list[Number(name)] = child;
  }
  return list;
}

function clash(path: string): RangeError {
  return new RangeError(
    `nestTree: ${JSON.stringify(path)} is needed as a tensor and as a branch with names below it.`,
  );
}
