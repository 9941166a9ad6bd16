import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inputsOf } from "./inputs.mjs";

/**
 * Writes the inputs of a workload into a folder, as raw little-endian numbers that every language reads, and returns
 * where each lies: `{ x: { file, shape, dtype } }`.
 */
export function writeInputs(workload, root) {
  const folder = join(root, workload.name);
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(
    Object.entries(inputsOf(workload)).map(([name, { data, shape }]) => {
      const file = join(folder, name);
      writeFileSync(file, data);
      return [name, { file, shape, dtype: data instanceof Int32Array ? "int32" : "float32" }];
    }),
  );
}
