import type { ConfigValue } from "@gradkit/layers";

/** An argument that a layer takes in a layer text. */
export interface ArgumentForm {
  /** What users call it: `filters`. */
  readonly name: string;
  /** The field of the layer's config that it fills. */
  readonly field: string;
  /** What it must be, in words, with an example. */
  readonly words: string;
  /** A value that works, as it is typed. */
  readonly example: string;
  /** The value; undefined when the text is none. */
  read(text: string): ConfigValue | undefined;
}
