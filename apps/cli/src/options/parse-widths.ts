import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import { countUpTo, parseNumber } from "./parse-number.ts";

const widest = 100_000;

/** Parses the widths of hidden layers: `300`, `300,100`, or `none` for a linear model. */
export function parseWidths(option: string): (text: string) => readonly number[] {
  const width = parseNumber(option, countUpTo(widest));
  return (text) => {
    if (text === "none") {
      return [];
    }
    try {
      return text.split(",").map((part) => width(part.trim()));
    } catch {
      const range = `whole numbers from 1 to ${formatCount(widest)}`;
      throw new UsageError(
        `${option} is "${text}", but must be ${range} with commas between, such as 300,100, or none`,
      );
    }
  };
}
