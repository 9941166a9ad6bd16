import { UsageError } from "../failures/usage-error.ts";
import { suggestion } from "../failures/suggestion.ts";

/** A parser for one of a few names, which knows them. */
export interface ChoiceParser<Name extends string> {
  (text: string): Name;
  readonly choices: readonly Name[];
}

/** Returns a parser for an option that takes one of a few names; the error lists them and the nearest. */
export function parseChoice<Name extends string>(option: string, names: readonly Name[]): ChoiceParser<Name> {
  const parse = (text: string): Name => {
    const found = names.find((name) => name === text);
    if (found === undefined) {
      throw new UsageError(`${option} is "${text}", but must be ${anyOf(names)}`, suggestion(text, names));
    }
    return found;
  };
  return Object.assign(parse, { choices: names });
}

/** The names that a parser takes; undefined for one that is not of {@link parseChoice}. */
export function choicesOf(parse: unknown): readonly string[] | undefined {
  return typeof parse === "function" && "choices" in parse ? (parse.choices as readonly string[]) : undefined;
}

function anyOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), names[names.length - 1]].join(" or ");
}
