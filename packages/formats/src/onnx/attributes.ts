import type { AttributeMessage } from "./messages.ts";

/** The value of an attribute of a node, without its name. */
export type Attribute = Omit<AttributeMessage, "name">;

/** A whole number. */
export const int = (i: number): Attribute => ({ i, type: 2 });

/** A float32. */
export const float = (f: number): Attribute => ({ f, type: 1 });

/** A list of whole numbers. */
export const ints = (list: readonly number[]): Attribute => ({ ints: list, type: 7 });

/** A word. */
export const text = (word: string): Attribute => ({ s: new TextEncoder().encode(word), type: 3 });

/** A list of words. */
export const texts = (words: readonly string[]): Attribute => ({
  strings: words.map((word) => new TextEncoder().encode(word)),
  type: 8,
});
