import { UsageError } from "../failures/usage-error.ts";
import { readLengths } from "../model/arguments.ts";

/** Parses the shape of an input: `28x28x1`, `784`. */
export function parseShape(option: string): (text: string) => readonly number[] {
  return (text) => {
    const shape = readLengths(text);
    if (shape === undefined) {
      throw new UsageError(`${option} is "${text}", but must be lengths with an x between, such as 28x28x1`);
    }
    return shape;
  };
}
