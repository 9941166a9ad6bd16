import { UsageError } from "../failures/usage-error.ts";
import { parseNumber, wholeNumber } from "./parse-number.ts";

/** Parses the widths of hidden layers: `300`, `300,100`, or `none` for a linear model. */
export function parseWidths(option: string): (text: string) => readonly number[] {
  const width = parseNumber(option, wholeNumber(1, 300));
  return (text) => {
    if (text === "none") {
      return [];
    }
    try {
      return text.split(",").map((part) => width(part.trim()));
    } catch {
      throw new UsageError(
        `${option} is "${text}", but must be whole numbers of at least 1 with commas between, such as 300,100, or none`,
      );
    }
  };
}
