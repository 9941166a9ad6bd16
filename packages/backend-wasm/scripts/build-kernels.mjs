// Compiles assembly/ to src/generated/kernels.ts: the binary as base64 text and the type of its exports.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const files = new Map();
const { error, stderr } = await asc.main(
  [
    ...["assembly/index.ts", "-O3", "--noAssert", "--runtime", "stub"],
    ...["--enable", "simd", "--enable", "threads"],
    ...[
      "--importMemory",
      "--noExportMemory",
      "--sharedMemory",
      "--initialMemory",
      "1",
      "--maximumMemory",
      "65536",
    ],
    ...["--outFile", "kernels.wasm", "--textFile", "kernels.wat", "--bindings", "raw"],
  ],
  { writeFile: (name, contents) => files.set(name, contents) },
);
if (error) {
  console.error(stderr.toString());
  throw error;
}

// Data would be written again by every thread that instantiates over the same memory.
if (/^ \((data|start) /m.test(files.get("kernels.wat"))) {
  throw new Error(
    "The kernels must have no static data and no start function: look for string or array literals.",
  );
}

const signatures = [...files.get("kernels.d.ts").matchAll(/export function (\w+)\((.*?)\): (\w+);/g)].map(
  ([, name, parameters, result]) => `  readonly ${name}: (${parameters}) => ${result};`,
);
const binary = Buffer.from(files.get("kernels.wasm"));
await mkdir("src/generated", { recursive: true });
await writeFile(
  "src/generated/kernels.ts",
  `// Written by scripts/build-kernels.mjs from assembly/.

/** The functions of the kernels' binary. Addresses and strides are numbers; addresses count bytes. */
export interface KernelExports {
${signatures.join("\n")}
}

/** The WebAssembly binary, ${binary.length} bytes, in base64. */
export const kernelsBase64 =
  "${binary.toString("base64")}";
`,
);
