import { readFileSync } from "node:fs";

/** Reads the inputs that the harness wrote: `{ x: { data, shape } }`, the data in typed arrays. */
export function readInputs(files) {
  return Object.fromEntries(
    Object.entries(files).map(([name, { file, shape, dtype }]) => {
      const { buffer, byteOffset, byteLength } = readFileSync(file);
      const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
      return [name, { data: dtype === "int32" ? new Int32Array(bytes) : new Float32Array(bytes), shape }];
    }),
  );
}
