// Compiles assembly/ to src/generated/kernels.ts: the binaries as hexadecimal text and the type of their exports.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** Compiles one entry; `features` are WebAssembly features beyond SIMD and threads. */
async function compile(entry, features = []) {
  const files = new Map();
  const { error, stderr } = await asc.main(
    [
      ...[entry, "-O3", "--noAssert", "--runtime", "stub"],
      ...["simd", "threads", ...features].flatMap((feature) => ["--enable", feature]),
      ...["--importMemory", "--noExportMemory", "--sharedMemory"],
      ...["--initialMemory", "1", "--maximumMemory", "65536"],
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
  return { binary: Buffer.from(files.get("kernels.wasm")), signatures };
}

const plain = await compile("assembly/index.ts");
const fused = await compile("assembly/fused.ts", ["relaxed-simd"]);
const wide = await compile("assembly/wide.ts", ["relaxed-simd"]);
if (!fused.signatures.every((signature) => plain.signatures.includes(signature))) {
  throw new Error("assembly/fused.ts must export kernels of assembly/index.ts only.");
}

await mkdir("src/generated", { recursive: true });
await writeFile(
  "src/generated/kernels.ts",
  `// Written by scripts/build-kernels.mjs from assembly/.

/** The functions of the kernels' binary. Addresses and strides are numbers; addresses count bytes. */
export interface KernelExports {
${plain.signatures.join("\n")}
}

/** The functions of the binary for vectors of 256 bits. */
export interface WideKernelExports {
${wide.signatures.join("\n")}
}

/** The WebAssembly binary, ${plain.binary.length} bytes, in hexadecimal digits. */
export const kernelsHex =
  "${plain.binary.toString("hex")}";

/** Those of the kernels that are built again with fused multiply-add, ${fused.binary.length} bytes. */
export const fusedKernelsHex =
  "${fused.binary.toString("hex")}";

/** The products for vectors of 256 bits, ${wide.binary.length} bytes. */
export const wideKernelsHex =
  "${wide.binary.toString("hex")}";
`,
);
