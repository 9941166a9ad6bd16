import { assign, fromData, isTensor, noGrad, type Tensor } from "@gradkit/tensor";

/** Numbers of tensors and plain values of a tree, apart from the tensors themselves. */
export type SavedState = Float32Array | Float64Array | number | boolean | null | SavedBranch;
type SavedBranch = { readonly [name: string]: SavedState };

/** A copy of a tree of tensors and numbers, such as parameters or the state of an optimizer. */
export function saveState(tree: unknown): SavedState {
  if (isTensor(tree)) {
    const data = tree.data();
    return data instanceof Float64Array ? Float64Array.from(data) : Float32Array.from(data);
  }
  if (typeof tree === "object" && tree !== null) {
    return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, saveState(value)]));
  }
  return typeof tree === "number" || typeof tree === "boolean" ? tree : null;
}

/** Writes a copy back into the tree it was made of. */
export function restoreState(tree: object, saved: SavedState): void {
  if (typeof saved !== "object" || saved === null || ArrayBuffer.isView(saved)) {
    return;
  }
  const branch = tree as Record<string, unknown>;
  for (const [name, value] of Object.entries(saved)) {
    const current = branch[name];
    if (isTensor(current)) {
      write(current, value);
    } else if (typeof current === "object" && current !== null) {
      restoreState(current, value);
    } else if (typeof value === "number" || typeof value === "boolean") {
      branch[name] = value;
    }
  }
}

function write(tensor: Tensor, value: SavedState): void {
  if (value instanceof Float32Array || value instanceof Float64Array) {
    noGrad(() => assign(tensor, fromData(value, tensor.shape, tensor.dtype)));
  }
}

/** How many bytes a copy takes. */
export function stateBytes(saved: SavedState): number {
  if (ArrayBuffer.isView(saved)) {
    return saved.byteLength;
  }
  return typeof saved === "object" && saved !== null
    ? Object.values(saved).reduce((sum: number, value) => sum + stateBytes(value), 0)
    : 8;
}
