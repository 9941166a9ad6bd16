import { isTensor, type Tensor, type Tree } from "@gradkit/tensor";
import { isLayerDescription, type LayerDescription } from "./layer-description.ts";

/** A layer at its place in a model: its settings, parameters and buffers, read with checks. */
export class LayerSite {
  constructor(
    readonly layer: LayerDescription,
    /** Where its parameters lie in the tree, such as `2.0`; empty for the whole model. */
    readonly path: string,
    readonly params: Tree,
    readonly buffers: Tree | undefined,
  ) {}

  /** A number of the config. */
  number(name: string, fallback?: number): number {
    const value = this.layer.config[name] ?? fallback;
    if (typeof value !== "number") {
      throw this.refuse(`${name} should be a number, but is ${JSON.stringify(value)}`);
    }
    return value;
  }

  /** A word of the config. */
  text(name: string, fallback?: string): string {
    const value = this.layer.config[name] ?? fallback;
    if (typeof value !== "string") {
      throw this.refuse(`${name} should be a text, but is ${JSON.stringify(value)}`);
    }
    return value;
  }

  /** A truth value of the config. */
  flag(name: string): boolean {
    return this.layer.config[name] === true;
  }

  /** Numbers for each of `axes` axes: one for all, or a list. */
  numbers(name: string, axes: number, fallback?: number): readonly number[] {
    const value = this.layer.config[name] ?? fallback;
    const list: unknown = typeof value === "number" ? Array.from({ length: axes }, () => value) : value;
    if (!Array.isArray(list) || list.length !== axes || !list.every((item) => typeof item === "number")) {
      throw this.refuse(`${name} should be a number or ${axes} of them, but is ${JSON.stringify(value)}`);
    }
    return list;
  }

  /** The layer under a name of the config. */
  inner(name: string, place: string): LayerSite {
    return this.at(this.layer.config[name], place);
  }

  /** The layers under `layers`. */
  list(): readonly LayerSite[] {
    const { layers } = this.layer.config;
    if (!Array.isArray(layers)) {
      throw this.refuse(`layers should be a list, but is ${JSON.stringify(layers)}`);
    }
    return layers.map((layer: unknown, i) => this.at(layer, String(i)));
  }

  /** A layer with the parameters and buffers at `place` below these. */
  at(layer: unknown, place: string): LayerSite {
    if (!isLayerDescription(layer)) {
      throw this.refuse(`${JSON.stringify(layer)} is no description of a layer`);
    }
    const buffers = this.buffers === undefined ? undefined : below(this.buffers, place);
    return new LayerSite(layer, this.pathOf(place), below(this.params, place) ?? {}, buffers);
  }

  /** The description under a name of the config. */
  describe(name: string): LayerDescription {
    return this.at(this.layer.config[name], "").layer;
  }

  /** The same parameters for another description. */
  as(layer: LayerDescription): LayerSite {
    return new LayerSite(layer, this.path, this.params, this.buffers);
  }

  /** The path of something below this layer. */
  pathOf(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }

  /** A parameter, named by its path below the layer. */
  parameter(name: string): Tensor {
    const found = this.find(name);
    if (found === undefined) {
      throw this.refuse(`the parameters have no tensor ${this.pathOf(name)}`);
    }
    return found;
  }

  /** A parameter that may be missing. */
  find(name: string): Tensor | undefined {
    return descend(this.params, name);
  }

  /** A buffer. */
  buffer(name: string): Tensor {
    const found = this.buffers === undefined ? undefined : descend(this.buffers, name);
    if (found === undefined) {
      throw this.refuse(`the buffers have no tensor ${this.pathOf(name)}; pass { buffers } to exportOnnx`);
    }
    return found;
  }

  refuse(problem: string): RangeError {
    const where = this.path === "" ? "" : ` at ${this.path}`;
    return new RangeError(`exportOnnx: ${this.layer.kind}${where}: ${problem}.`);
  }
}

function descend(tree: Tree, path: string): Tensor | undefined {
  const end = path.split(".").reduce<Tree | undefined>((inner, part) => inner && below(inner, part), tree);
  return isTensor(end) ? end : undefined;
}

function below(tree: Tree, name: string): Tree | undefined {
  return isTensor(tree) ? undefined : new Map<string, Tree>(Object.entries(tree)).get(name);
}
