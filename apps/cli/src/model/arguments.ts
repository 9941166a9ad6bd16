import { constant, describeInitializer, type ConfigValue } from "@gradkit/layers";
import type { ArgumentForm } from "./argument-form.ts";

/** A length that still makes sense; anything above is a slip of the keyboard. */
const most = 1_000_000;

/** A whole number of at least 1. */
export function count(name: string, example: string, field = name): ArgumentForm {
  return { name, field, example, words: `a whole number of at least 1, such as ${example}`, read: least(1) };
}

/** A number. */
export function decimal(name: string, example: string): ArgumentForm {
  const read = (text: string): number | undefined =>
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  return { name, field: name, example, words: `a number, such as ${example}`, read };
}

/** A whole number of at least `smallest`, or two with an x between for height and width. */
export function pair(name: string, example: string, smallest: 0 | 1 = 1): ArgumentForm {
  const words = `a whole number or two with an x between, such as ${example} or ${example}x${example}`;
  return { name, field: name, example, words, read: (text) => readPair(text, smallest) };
}

/** Whole numbers with an x between: `7x7x16`. */
export function lengths(name: string, example: string): ArgumentForm {
  const words = `whole numbers of at least 1 with an x between, such as ${example}`;
  return { name, field: name, example, words, read: readLengths };
}

/** Zeros around the input, or `same`. */
export function padding(axes: 1 | 2): ArgumentForm {
  const number = axes === 1 ? least(0) : (text: string) => readPair(text, 0);
  const words = `a whole number such as 2${axes === 2 ? ", two such as 2x1," : ""} or same`;
  const read = (text: string): ConfigValue | undefined => (text === "same" ? text : number(text));
  return { name: "padding", field: "padding", example: "2", words, read };
}

/** A whole number of at least 0. */
export function whole(name: string, example: string): ArgumentForm {
  return { name, field: name, example, words: `a whole number, such as ${example}`, read: least(0) };
}

/** True or false. */
export function flag(name: string): ArgumentForm {
  const read = (text: string): boolean | undefined =>
    text === "true" ? true : text === "false" ? false : undefined;
  return { name, field: name, example: "false", words: "true or false", read };
}

/** One of a few words. */
export function choice(name: string, names: readonly [string, ...string[]]): ArgumentForm {
  const read = (text: string): string | undefined => (names.includes(text) ? text : undefined);
  return { name, field: name, example: names[0], words: names.join(" or "), read };
}

/** Whether a layer adds something learned to each output. */
export const bias: ArgumentForm = {
  ...flag("bias"),
  // In a config, biases are drawn by an initializer or not there at all.
  read: (text) => (text === "true" ? describeInitializer(constant(0)) : text === "false" ? false : undefined),
};

/** The lengths in `28x28x1`; undefined when the text is something else. */
export function readLengths(text: string): readonly number[] | undefined {
  const numbers = text.split("x").map(least(1));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

function readPair(text: string, smallest: number): ConfigValue | undefined {
  const numbers = text.split("x").map(least(smallest));
  if (numbers.length > 2 || !numbers.every((number) => number !== undefined)) {
    return undefined;
  }
  return numbers.length === 1 ? numbers[0] : numbers;
}

function least(smallest: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    return value >= smallest && value <= most ? value : undefined;
  };
}
