import type { Layers } from "./chain.ts";

/**
 * Checks that every layer takes the width that the one before it gives, and returns the widths of the whole chain.
 *
 * @throws RangeError naming the position, the layer and both widths.
 */
export function requireChain(layers: Layers): {
  readonly inputs: number | undefined;
  readonly outputs: number | "same" | undefined;
} {
  let inputs: number | undefined;
  let width: number | "same" | undefined = "same";
  layers.forEach((layer, i) => {
    if (layer.inputs !== undefined && typeof width === "number" && layer.inputs !== width) {
      throw new RangeError(
        `sequential: layer ${i} (${layer.kind}) expects ${layer.inputs} inputs, but the layers before it give ` +
          `${width}. Make the widths equal: ${layers.map(describe).join(", ")}.`,
      );
    }
    if (layer.inputs !== undefined && width === "same") {
      inputs = layer.inputs;
    }
    width = layer.outputs === "same" ? width : layer.outputs;
  });
  return { inputs, outputs: width };
}

function describe({ kind, inputs, outputs }: Layers[number]): string {
  return inputs === undefined ? kind : `${kind}(${inputs}, ${String(outputs)})`;
}
