/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from "vitest";
import { randomState, rng, SeedSequence } from "./index.ts";
import { Pcg64 } from "./pcg64.ts";

// Runs the `@example` of every doc comment, and compares what it says after `//` with what comes out.
const sources = import.meta.glob<string>(["./*.ts", "!./*.test.ts", "!./*.test-d.ts"], {
  eager: true,
  query: "?raw",
  import: "default",
});
const modules = import.meta.glob<Record<string, unknown>>(["./*.ts", "!./*.test.ts", "!./*.test-d.ts"], {
  eager: true,
});
const exported: Record<string, unknown> = Object.assign({}, ...Object.values(modules));

/** Runs JavaScript with names that it may use or declare anew. */
function run(code: string, names: Record<string, unknown>): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- running the examples is the point
  const execute = new Function("names", `with (names) {\n${code}\n}`) as (
    names: Record<string, unknown>,
  ) => unknown;
  return execute(names);
}

/** The value of a comment: "Float64Array [1, 2]" is how a console prints one; prose is no value at all. */
function parse(comment: string): unknown {
  const [, type, list] = /^(\w+Array) (\[.*\])$/.exec(comment) ?? [];
  try {
    return run(`return (${type === undefined ? comment : `${type}.from(${list!})`});`, {});
  } catch {
    return undefined;
  }
}

const examples = Object.entries(sources).flatMap(([file, source]) =>
  Array.from(source.matchAll(/@example\n((?:\s*\*(?! @|\/).*\n)+)/g), ([, block], index) => ({
    name: `${file} ${index}`,
    lines: block!
      .split("\n")
      .filter((line) => !/^\s*\* import /.test(line))
      .map((line) => line.replace(/^\s*\* ?/, "").replace(/^(const \w+): [^=]+/, "$1 ")),
  })),
);

describe("examples in doc comments", () => {
  it.each(examples)("$name", ({ lines }) => {
    const found: { actual: unknown; expected: unknown }[] = [];
    const code = lines.map((line, index) => {
      const [, name = `line${index}`, expression, comment] =
        /^(?:const (\w+) = )?(.*?); \/\/ (.*)$/.exec(line) ?? [];
      const expected = comment === undefined ? undefined : parse(comment);
      if (expected === undefined) {
        return line;
      }
      const place = found.push({ actual: undefined, expected }) - 1;
      return `const ${name} = ${expression!}; found[${place}].actual = ${name};`;
    });
    run(code.join("\n"), {
      ...exported,
      found,
      generator: rng(42),
      state: randomState(0),
      bits: new Pcg64(new SeedSequence(42)),
      cards: ["ace", "king", "queen"],
    });
    for (const { actual, expected } of found) {
      expect(actual).toEqual(expected);
    }
  });
});
