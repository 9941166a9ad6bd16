import { leaves, type Tree } from "@gradkit/tensor";
import { createHash } from "node:crypto";

/** Twelve hexadecimal digits of the SHA-256 over the bytes of all parameters in order: equal for equal weights. */
export function weightsHash(params: Tree): string {
  const hash = createHash("sha256");
  for (const [, tensor] of leaves(params)) {
    const { buffer, byteOffset, byteLength } = tensor.data();
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return hash.digest("hex").slice(0, 12);
}
