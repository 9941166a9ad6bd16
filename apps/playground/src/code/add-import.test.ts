import { expect, test } from "vitest";
import { addImport } from "./add-import.ts";

test("a name goes into the import of its package, once", () => {
  const source = 'import { mul } from "@gradkit/tensor";\nmul(1, 2);\n';
  const once = addImport(source, "add", "@gradkit/tensor");
  expect(once).toBe('import { add, mul } from "@gradkit/tensor";\nmul(1, 2);\n');
  expect(addImport(once, "add", "@gradkit/tensor")).toBe(once);
});

test("a package that is not imported from gets a line at the top", () => {
  expect(addImport("run();\n", "fit", "@gradkit/training")).toBe(
    'import { fit } from "@gradkit/training";\nrun();\n',
  );
});
