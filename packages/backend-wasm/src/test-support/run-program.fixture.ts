import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** How a program ended. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  /** The exit code, or null when it had to be stopped. */
  readonly status: number | null;
}

/** Programs in Node processes of their own that import this package, from its sources, as "./engine.mjs". */
export interface Programs {
  run(program: string): Outcome;
  remove(): void;
}

export async function programs(): Promise<Programs> {
  const folder = mkdtempSync(join(tmpdir(), "gradkit-"));
  const entry = fileURLToPath(new URL("../index.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["gradkit-source", "import", "default"] },
    build: { outDir: folder, lib: { entry, formats: ["es"], fileName: () => "engine.mjs" } },
  });
  return {
    run(program) {
      const file = join(folder, "program.mjs");
      writeFileSync(file, `import { wasmBackend } from "./engine.mjs";\n${common}\n${program}`);
      const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
        encoding: "utf8",
        timeout: 30_000,
        env: { PATH: process.env["PATH"] },
      });
      return { output: stdout, errors: stderr, status };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What all programs use: a large product, and waiting until workers help with it. */
const common = `
const matrix = (memory, n) => {
  const block = memory.allocate(4 * n * n);
  memory.array(block, "float32").fill(2);
  return { block, dtype: "float32", shape: [n, n], strides: [n, 1], offset: 0 };
};
const multiply = (engine, n = 256) => {
  const [a, b, c] = [1, 2, 3].map(() => matrix(engine.memory, n));
  engine.matmul(a, b, c);
  const result = engine.memory.array(c.block, "float32")[n * n - 1];
  [a, b, c].forEach(({ block }) => engine.memory.release(block));
  return result;
};
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
`;
