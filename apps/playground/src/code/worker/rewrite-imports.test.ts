import { describe, expect, test } from "vitest";
import { rewriteImports } from "./rewrite-imports.ts";

describe("rewriteImports", () => {
  test("makes calls of named imports, and knows the packages", () => {
    const { code, packages } = rewriteImports(
      'import { add, mul as times } from "@gradkit/tensor";\nadd(1, 2);\n',
    );
    expect(code).toBe(
      'const { add, mul: times } = await importedFrom("@gradkit/tensor", ["add", "mul"]);\nadd(1, 2);\n',
    );
    expect(packages).toEqual(["@gradkit/tensor"]);
  });

  test("keeps every line at its place, also after imports over several lines and comments", () => {
    const source = [
      "// A program.",
      "import {",
      "  dense,",
      "  relu,",
      '} from "@gradkit/layers";',
      "/* and */ import * as t from '@gradkit/tensor'",
      "",
      "throw new Error();",
    ].join("\n");
    const lines = rewriteImports(source).code.split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[7]).toBe("throw new Error();");
    expect(lines[1]).toBe(
      'const { dense, relu } = await importedFrom("@gradkit/layers", ["dense", "relu"]);',
    );
  });

  test("leaves alone what only looks like an import", () => {
    const source = 'const text = `\nimport { a } from "b";\n`;';
    expect(rewriteImports(source)).toEqual({ code: source, packages: [] });
  });

  test("drops imports of types", () => {
    const { code, packages } = rewriteImports(
      'import type { Tensor } from "@gradkit/tensor";\nimport { type Layer, dense } from "@gradkit/layers";',
    );
    expect(code).toBe('\nconst { dense } = await importedFrom("@gradkit/layers", ["dense"]);');
    expect(packages).toEqual(["@gradkit/layers"]);
  });

  test("says that packages have no default", () => {
    expect(() => rewriteImports('import gradkit from "@gradkit/tensor";')).toThrow(
      'write import { gradkit } from "@gradkit/tensor"',
    );
  });
});
