import type { LayerDescription } from "./describe-layer.ts";
import type { Initializer } from "./initializer.ts";
import type { ConfigValue, Layer } from "./layer.ts";

/** For each kind of layer, a function from its config to the layer; descriptions inside the config are built already. */
export type LayerBuilders = Readonly<Record<string, (config: never) => Layer>>;

/** For each name of an initializer, a function from its config to the initializer. */
export type InitializerBuilders = Readonly<Record<string, (config: never) => Initializer>>;

/** What can be built from descriptions. */
export interface BuildTables {
  readonly layers: LayerBuilders;
  readonly initializers: InitializerBuilders;
}

/**
 * Builds a layer or a whole model from its description, such as one read from a file.
 *
 * What can be built stands in tables that are passed in: `{ layers: layerKinds, initializers: initializerKinds }` for
 * everything in this package. A table of one's own makes the bundle smaller or adds layers of one's own.
 *
 * @throws RangeError when the description needs a kind that is not in the tables, or its numbers make no sense.
 * @example
 * import { buildLayer, dense, describeLayer, initializerKinds, layerKinds, relu, sequential } from "@gradkit/layers";
 * const saved = JSON.stringify(describeLayer(sequential(dense(784, 300), relu(), dense(300, 10))));
 * const model = buildLayer(JSON.parse(saved), { layers: layerKinds, initializers: initializerKinds });
 * console.log(model.outputShape([784])); // [ 10 ]
 */
export function buildLayer({ kind, config }: LayerDescription, tables: BuildTables): Layer {
  return find("layers", tables.layers, kind)(built(config, tables) as never);
}

/** The same value with descriptions replaced by what they describe. */
function built(value: ConfigValue, tables: BuildTables): unknown {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (isList(value)) {
    return value.map((item) => built(item, tables));
  }
  if (isDescription(value, "kind")) {
    return buildLayer({ kind: value.kind, config: value.config }, tables);
  }
  if (isDescription(value, "initializer")) {
    return find("initializers", tables.initializers, value.initializer)(built(value.config, tables) as never);
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, built(item, tables)]));
}

function isList(value: ConfigValue): value is readonly ConfigValue[] {
  return Array.isArray(value);
}

function isDescription<Key extends string>(
  value: object,
  key: Key,
): value is Readonly<Record<Key, string>> & { readonly config: LayerDescription["config"] } {
  return key in value && "config" in value;
}

function find<T>(table: keyof BuildTables, entries: Readonly<Record<string, T>>, name: string): T {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined) {
    throw new RangeError(
      `buildLayer: the table of ${table} has no "${name}", only ${Object.keys(entries).join(", ")}. Add a builder: ` +
        `{ ...table, ${name}: (config) => ... }.`,
    );
  }
  return entry;
}
