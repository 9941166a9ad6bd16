// Compiles assembly/ to src/generated/kernels.ts: the binaries as text and the type of their exports.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { characters, encodeText, frequentBytesOf } from "./encode-text.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** Where the constants of the binaries stand in memory; blocks follow at the last address. */
const [plainConstants, wideConstants, firstBlock] = [64, 2048, 4096];

/** Compiles one entry, with its constants between two addresses; `features` are WebAssembly features beyond SIMD and threads. */
async function compile(entry, [start, end], features = []) {
  const files = new Map();
  const { error, stderr } = await asc.main(
    [
      ...[entry, "-O3", "--noAssert", "--runtime", "stub"],
      ...["simd", "threads", ...features].flatMap((feature) => ["--enable", feature]),
      ...["--importMemory", "--noExportMemory", "--sharedMemory"],
      ...["--initialMemory", "1", "--maximumMemory", "65536", "--memoryBase", String(start)],
      ...["--outFile", "kernels.wasm", "--textFile", "kernels.wat", "--bindings", "raw"],
    ],
    { writeFile: (name, contents) => files.set(name, contents) },
  );
  if (error) {
    console.error(stderr.toString());
    throw error;
  }
  const text = files.get("kernels.wat");
  if (/^ \(start /m.test(text)) {
    throw new Error("The kernels must have no start function: look for globals that are not constant.");
  }
  // Every thread that instantiates writes them again over the same memory: they are only read.
  for (const [, address, data] of text.matchAll(/^ \(data \S+ \(i32\.const (\d+)\) "(.*)"\)$/gm)) {
    const last = Number(address) + data.replaceAll(/\\(?:[\da-f]{2}|.)/g, "x").length;
    if (Number(address) < start || last > end) {
      throw new Error(
        `${entry} has constants from ${address} to ${last}; there is room from ${start} to ${end}.`,
      );
    }
  }
  const signatures = [...files.get("kernels.d.ts").matchAll(/export function (\w+)\((.*?)\): (\w+);/g)].map(
    ([, name, parameters, result]) => `  readonly ${name}: (${parameters}) => ${result};`,
  );
  return { binary: Buffer.from(files.get("kernels.wasm")), signatures };
}

const plain = await compile("assembly/index.ts", [plainConstants, wideConstants]);
const fused = await compile("assembly/fused.ts", [0, 0], ["relaxed-simd"]);
const wide = await compile("assembly/wide.ts", [wideConstants, firstBlock], ["relaxed-simd"]);
if (!fused.signatures.every((signature) => plain.signatures.includes(signature))) {
  throw new Error("assembly/fused.ts must export kernels of assembly/index.ts only.");
}

const binaries = [plain, fused, wide].map(({ binary }) => binary);
const frequent = frequentBytesOf(Buffer.concat(binaries));
const [plainText, fusedText, wideText] = binaries.map((binary) => encodeText(binary, frequent));

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

/** The first address behind the constants of the binaries. */
export const firstBlockAddress = ${firstBlock};

/** What the texts below are made of, and the bytes that have one character: src/kernels/decode-text.ts. */
export const characters =
  "${characters}";
export const frequentBytes: readonly number[] = [${frequent.join(", ")}];

/** The WebAssembly binary, ${plain.binary.length} bytes. */
export const kernelsText =
  "${plainText}";

/** Those of the kernels that are built again with fused multiply-add, ${fused.binary.length} bytes. */
export const fusedKernelsText =
  "${fusedText}";

/** The products for vectors of 256 bits, ${wide.binary.length} bytes. */
export const wideKernelsText =
  "${wideText}";
`,
);
