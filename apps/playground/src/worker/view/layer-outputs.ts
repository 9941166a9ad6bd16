import type { Layer, Sequential } from "@gradkit/layers";
import { noGrad, type Tensor, type Tree } from "@gradkit/tensor";

/** What the units of each layer give for the rows of `x`: the inputs, each hidden layer after its activation, the scores. */
export function layerOutputs(
  model: Sequential<readonly Layer[]>,
  params: Tree,
  x: Tensor,
): readonly Float32Array[] {
  return noGrad(() => {
    const own = params as readonly Tree[];
    const outputs = [copy(x)];
    let y = x;
    model.layers.forEach((layer, i) => {
      y = layer.apply(own[i] ?? {}, y);
      const isLast = i === model.layers.length - 1;
      if (layer.kind !== "dense" || isLast) {
        outputs.push(copy(y));
      }
    });
    return outputs;
  });
}

function copy(x: Tensor): Float32Array {
  return Float32Array.from(x.data());
}
