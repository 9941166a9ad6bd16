import { conv2d, dense, flatten, maxPool2d, relu, reshape, sequential, type Layer } from "@gradkit/layers";

/** Two convolutions with pooling and one dense layer, for images of 28x28: some 20000 weights. */
export function smallConvolution(): Layer {
  return sequential(
    reshape([28, 28, 1]),
    conv2d(1, 16, { kernel: 5 }),
    relu(),
    maxPool2d(2),
    conv2d(16, 32, { kernel: 5 }),
    relu(),
    maxPool2d(2),
    flatten(),
    dense(512, 10),
  );
}
