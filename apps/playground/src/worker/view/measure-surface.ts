import type { Layer } from "@gradkit/layers";
import { noGrad, softmax, type Tensor, type Tree } from "@gradkit/tensor";

/** The share of each class at each row of `x`, as 0 to 255. */
export function measureSurface(model: Layer, params: Tree, x: Tensor): Uint8Array {
  return noGrad(() => {
    const shares = softmax(model.apply(params, x)).data();
    const bytes = new Uint8Array(shares.length);
    for (let i = 0; i < bytes.length; i++) {
      bytes[i] = Math.round((shares[i] ?? 0) * 255);
    }
    return bytes;
  });
}
