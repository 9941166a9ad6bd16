import {
  buildLayer,
  initializerKinds,
  layerKinds,
  sequential,
  type Layer,
  type Sequential,
} from "@gradkit/layers";
import { layerError } from "./layer-error.ts";
import type { LayerPlan } from "./layer-plan.ts";

const tables = { layers: layerKinds, initializers: initializerKinds };

/**
 * Makes a model for inputs of a shape; each layer gets its width from the one before.
 *
 * @throws UsageError with the layer's own message when it cannot take what comes in
 */
export function buildLayers(
  plans: readonly LayerPlan[],
  inputShape: readonly number[],
): Sequential<readonly Layer[]> {
  const layers: Layer[] = [];
  let shape = inputShape;
  for (const plan of plans) {
    const { kind, form, config } = plan;
    const width = form.width === undefined ? {} : { [form.width]: shape[shape.length - 1] ?? 1 };
    try {
      const layer = buildLayer({ kind, config: { ...config, ...width } }, tables);
      shape = layer.outputShape(shape);
      layers.push(layer);
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError) {
        throw layerError(plan, error.message, `what comes in is ${shape.join("x")}`);
      }
      throw error;
    }
  }
  return sequential<readonly Layer[]>(...layers);
}
