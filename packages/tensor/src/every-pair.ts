import { isTensor, type Tensor } from "./tensor.ts";
import type { Tree } from "./tree.ts";

/** Whether two trees have the same names, and `test` holds for every pair of tensors at the same place, in order. */
export function everyPair(a: Tree, b: Tree, test: (x: Tensor, y: Tensor) => boolean): boolean {
  if (isTensor(a) || isTensor(b)) {
    return isTensor(a) && isTensor(b) && test(a, b);
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && everyItem(a, b, test);
  }
  const [own, other] = [a as Readonly<Record<string, Tree>>, b as Readonly<Record<string, Tree>>];
  for (const name in own) {
    const child = other[name];
    if (child === undefined || !everyPair(own[name]!, child, test)) {
      return false;
    }
  }
  for (const name in other) {
    if (own[name] === undefined) {
      return false;
    }
  }
  return true;
}

function everyItem(a: readonly Tree[], b: readonly Tree[], test: (x: Tensor, y: Tensor) => boolean): boolean {
  if (a.length !== b.length) {
    return false;
  }
  for (let i = 0; i < a.length; i++) {
    if (!everyPair(a[i]!, b[i]!, test)) {
      return false;
    }
  }
  return true;
}
