import type { Initializer } from "./initializer.ts";
import type { LayerConfig } from "./layer.ts";

/**
 * An initializer as plain data, as it stands in the config of a layer: `{ initializer: name, config }`, which `buildLayer`
 * turns back into the initializer. `false`, where there is nothing to draw, stays.
 *
 * @example
 * import { describeInitializer, normal } from "@gradkit/layers";
 * console.log(describeInitializer(normal(0.1))); // { initializer: 'normal', config: { deviation: 0.1 } }
 */
export function describeInitializer(initializer: Initializer): LayerConfig;
export function describeInitializer(initializer: Initializer | false): LayerConfig | false;
export function describeInitializer(initializer: Initializer | false): LayerConfig | false {
  return initializer === false ? false : { initializer: initializer.name, config: initializer.config };
}
