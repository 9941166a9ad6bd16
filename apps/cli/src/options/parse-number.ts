import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";

/** The numbers an option takes, and the words for them. */
export interface NumberRange {
  readonly words: string;
  accepts(value: number): boolean;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Returns a parser for an option that takes a number; the error names option, value and range. */
export function parseNumber(option: string, range: NumberRange): (text: string) => number {
  return (text) => {
    // Number() alone would also take "", " 1 " and "0x10".
    const value = decimal.test(text) ? Number(text) : NaN;
    if (!Number.isFinite(value) || !range.accepts(value)) {
      throw new UsageError(`${option} is "${text}", but must be ${range.words}`);
    }
    return value;
  };
}

/** Whole numbers of at least `least`. */
export function wholeNumber(least: number, example: number): NumberRange {
  return {
    words: `a whole number of at least ${least}, such as ${example}`,
    accepts: (value) => Number.isSafeInteger(value) && value >= least,
  };
}

/** Whole numbers from 1 to `most`. */
export function countUpTo(most: number): NumberRange {
  return {
    words: `a whole number from 1 to ${formatCount(most)}`,
    accepts: (value) => Number.isSafeInteger(value) && value >= 1 && value <= most,
  };
}

/** Numbers above 0. */
export const positive: NumberRange = {
  words: "a number above 0, such as 0.001",
  accepts: (value) => value > 0,
};

/** Numbers of at least 0. */
export const notNegative: NumberRange = {
  words: "a number of at least 0, such as 0.01",
  accepts: (value) => value >= 0,
};

/** Numbers from 0 up to, but not including, 1. */
export const fraction: NumberRange = {
  words: "a number from 0 up to, but not including, 1, such as 0.1",
  accepts: (value) => value >= 0 && value < 1,
};
