import { dense, relu, sequential, sigmoid, type Layer } from "@gradkit/layers";
import { uniformByProduct } from "./uniform-by-product.ts";

/** A chain of linear layers of these widths, ending with a sigmoid; a ReLU between them unless `plain`. */
export function digitNetwork(widths: readonly number[], { plain = false } = {}): Layer {
  const layers = widths.slice(1).flatMap((width, i): readonly Layer[] => {
    const linear = dense(widths[i] ?? width, width, { weight: uniformByProduct() });
    return i === 0 || plain ? [linear] : [relu(), linear];
  });
  return sequential(...layers, sigmoid());
}
