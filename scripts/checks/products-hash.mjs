// Matrix products in fast arithmetic, as the runtimes check compares them between versions of Node.
import { fromData, ops, rng, useBackend, wasmBackend } from "gradkit";

const { matmul, reshape, transpose } = ops;

const sizes = [
  [17, 20, 260],
  [64, 784, 300],
  [96, 33, 517],
  [300, 64, 784],
  [129, 257, 131],
  [1, 300, 784],
];

/** The bits of vectors and whether products are fused, and a hash of the bits of products of many sizes and layouts. */
export function products() {
  const backend = wasmBackend();
  useBackend(backend);
  const random = rng(7);
  let hash = 17;
  for (const [m, n, k] of sizes) {
    for (const Numbers of [Float32Array, Float64Array]) {
      const a = fromData(Numbers.from(random.normal(0, 1, m * k)), [m, k]);
      const b = fromData(Numbers.from(random.normal(0, 1, n * k)), [n, k]);
      const products = [
        matmul(a, transpose(b)),
        transpose(matmul(b, transpose(a))),
        matmul(a, reshape(b, [k, n])),
      ];
      for (const product of products) {
        const { buffer, byteOffset, byteLength } = Float64Array.from(product.data());
        for (const word of new Int32Array(buffer, byteOffset, byteLength / 4)) {
          hash = (Math.imul(hash, 31) + word) | 0;
        }
      }
    }
  }
  const { fusedMultiplyAdd, vectorBits } = backend.capabilities;
  return { fusedMultiplyAdd, vectorBits, products: hash };
}
