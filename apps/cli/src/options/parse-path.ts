import { UsageError } from "../failures/usage-error.ts";

/** Returns a parser for an option that takes a path. An empty one is what a variable without a value leaves. */
export function parsePath(option: string): (text: string) => string {
  return (text) => {
    if (text.trim() === "") {
      throw new UsageError(
        `${option} names nothing`,
        option.startsWith("-") ? `name a path after ${option}, or leave it out` : "name a path",
      );
    }
    return text;
  };
}
