import {
  conv2d,
  dense,
  flatten,
  maxPool2d,
  relu,
  sequential,
  type Layer,
  type Sequential,
} from "@gradkit/layers";
import type { DigitsModelName } from "../settings/digits-models.ts";

/** The network of a name: the layers of its text. */
export function makeDigitsModel(name: DigitsModelName): Sequential<readonly Layer[]> {
  switch (name) {
    case "softmax":
      return sequential<readonly Layer[]>(dense(784, 10));
    case "mlp64":
      return sequential<readonly Layer[]>(dense(784, 64), relu(), dense(64, 10));
    case "mlp300":
      return sequential<readonly Layer[]>(dense(784, 300), relu(), dense(300, 10));
    case "conv":
      return sequential<readonly Layer[]>(
        conv2d(1, 8, { kernel: 5, padding: 2 }),
        relu(),
        maxPool2d(2),
        conv2d(8, 16, { kernel: 5 }),
        relu(),
        maxPool2d(2),
        flatten(),
        dense(400, 10),
      );
  }
}
