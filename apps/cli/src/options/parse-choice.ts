import { UsageError } from "../failures/usage-error.ts";
import { suggestion } from "../failures/suggestion.ts";

/** Returns a parser for an option that takes one of a few names; the error lists them and the nearest. */
export function parseChoice<Name extends string>(
  option: string,
  names: readonly Name[],
): (text: string) => Name {
  return (text) => {
    const found = names.find((name) => name === text);
    if (found === undefined) {
      throw new UsageError(`${option} is "${text}", but must be ${anyOf(names)}`, suggestion(text, names));
    }
    return found;
  };
}

function anyOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), names[names.length - 1]].join(" or ");
}
