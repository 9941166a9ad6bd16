import { expect, test } from "vitest";
import { stripTypes, UnreadableError } from "./strip-types.ts";

test("types go, lines and values stay", () => {
  const source = `import type { Tensor } from "@gradkit/tensor";
import { sum, type DType } from "@gradkit/tensor";

interface Pair<T> {
  readonly first: T;
}
const f = (x: Tensor, kind?: DType): Pair<number> => ({ first: sum(x).item() as number });
enum Side { Left = 1, Right }
console.log(f satisfies Function, Side.Right!);
`;
  const code = stripTypes(source);
  expect(code.split("\n").length).toBe(source.split("\n").length);
  expect(code).not.toMatch(/interface|satisfies|Tensor\b|DType|: Pair/);
  expect(code.split("\n")[1]).toMatch(/^import\s*\{\s*sum\b[^}]*\}\s*from "@gradkit\/tensor";$/);
  expect(code.split("\n")[8]).toContain("console.log(f");
});

test("a program without types stays as it is", () => {
  const source = 'import { Adam } from "@gradkit/optimizers";\nconst a = 1 < 2;\nawait a;\n';
  expect(stripTypes(source)).toBe(source);
});

test("a program that cannot be read is refused with its line", () => {
  try {
    stripTypes("const a = 1;\n\nconst b = = 2;\n");
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error).toMatchObject({ name: "SyntaxError", line: 3 });
  }
});
