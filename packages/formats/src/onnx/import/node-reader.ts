import type { Tensor } from "@gradkit/tensor";
import type { AttributeMessage, NodeMessage } from "../messages.ts";
import { refuseOnnx } from "./refuse.ts";

/** A node of a file, with its attributes and constant inputs read with checks. */
export class NodeReader {
  readonly opType: string;
  readonly #attributes: ReadonlyMap<string, AttributeMessage>;

  constructor(
    readonly node: NodeMessage,
    readonly constants: ReadonlyMap<string, Tensor>,
  ) {
    this.opType = node.opType ?? "";
    this.#attributes = new Map((node.attribute ?? []).map((attribute) => [attribute.name ?? "", attribute]));
  }

  int(name: string, fallback: number): number {
    return this.#attributes.get(name)?.i ?? fallback;
  }

  float(name: string, fallback: number): number {
    return this.#attributes.get(name)?.f ?? fallback;
  }

  ints(name: string): readonly number[] | undefined {
    return this.#attributes.get(name)?.ints;
  }

  text(name: string, fallback: string): string {
    const { s } = this.#attributes.get(name) ?? {};
    return s === undefined ? fallback : new TextDecoder().decode(s);
  }

  /** Whether there is an input at a place; left out ones have no name. */
  has(place: number): boolean {
    return (this.node.input?.[place] ?? "") !== "";
  }

  /** The constant at a place. */
  constant(place: number): Tensor {
    const name = this.node.input?.[place] ?? "";
    const found = this.constants.get(name);
    if (found === undefined) {
      throw this.refuse(
        `input ${place} (${JSON.stringify(name)}) should be a constant, but is computed or missing`,
      );
    }
    return found;
  }

  /** Throws unless an attribute has the only value that can be read. */
  require(name: string, found: unknown, wanted: unknown): void {
    if (String(found) !== String(wanted)) {
      throw this.refuse(`${name} is ${String(found)}, but only ${String(wanted)} can be read`);
    }
  }

  refuse(problem: string): Error {
    return refuseOnnx(`node ${JSON.stringify(this.node.name ?? "")} (${this.opType})`, `${problem}.`);
  }
}
