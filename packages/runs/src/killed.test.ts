import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tryBlasBackend } from "@gradkit/backend-blas";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const kills = 20;
/** A short training every day; `npm run nightly` asks for a longer one, on MNIST. */
const nightly = process.env["GRADKIT_NIGHTLY"] !== undefined;
const [data, steps] = nightly ? ["mnist", 600] : ["spiral", 150];
vi.setConfig({ testTimeout: nightly ? 1_200_000 : 240_000, hookTimeout: 60_000 });
const packageFolder = join(import.meta.dirname, "..");
const program = join(packageFolder, "node_modules", ".programs", "resumed-training.mjs");
/** Where the program finds koffi, which belongs to the package of BLAS. */
const beside = join(packageFolder, "../backend-blas/node_modules");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradkit-killed-"));
  await mkdir(join(program, ".."), { recursive: true });
  await build({
    entryPoints: [join(packageFolder, "test-support/resumed-training.ts")],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["koffi"],
    conditions: ["gradkit-source"],
    logLevel: "silent",
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the program; kills it somewhat later than a step, where one is given. Gives the hash of the weights at its end. */
async function train(setting: object, killAfter?: number, delay = 0): Promise<string | undefined> {
  const argument = JSON.stringify({ ...setting, data, steps, hold: killAfter !== undefined });
  const child = spawn(process.execPath, [program, argument], { env: { ...process.env, NODE_PATH: beside } });
  let [output, errors] = ["", ""];
  let isKilled = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const step = Number(/(\d+)\n[^\n]*$/.exec(output)?.[1] ?? 0);
    if (killAfter !== undefined && step >= killAfter && !isKilled) {
      isKilled = true;
      void sleep(delay).then(() => child.kill("SIGKILL"));
    }
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve([code, signal]));
  });
  if (signal === "SIGKILL") {
    return undefined;
  }
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return /weights (\w+)/.exec(output)?.[1];
}

/** The measurements of a run, without what a clock says. */
async function metricsOf(path: string): Promise<unknown> {
  const lines = (await readFile(join(path, "metrics.jsonl"), "utf8")).trim().split("\n");
  return lines.map((line) => ({ ...(JSON.parse(line) as object), seconds: 0, samplesPerSecond: 0 }));
}

const settings = [
  { name: "one thread", threads: 1, blas: false },
  { name: "two threads", threads: 2, blas: false },
  ...(tryBlasBackend() === undefined ? [] : [{ name: "BLAS", threads: 1, blas: true }]),
];

describe("a run that is killed again and again", () => {
  it.concurrent.each(settings)(
    "ends with the bits of one that never was: $name",
    async ({ name, ...setting }) => {
      const whole = { ...setting, path: join(folder, `${name} whole`) };
      const broken = { ...setting, path: join(folder, `${name} broken`) };
      const expected = await train(whole);
      expect(expected).toMatch(/^\w{64}$/);
      let killed = 0;
      for (let i = 1; i <= kills; i++) {
        // Anywhere: between steps, while a checkpoint or a line is written.
        const end = await train(broken, Math.floor((0.95 * steps * i) / kills), 6 * Math.random());
        killed += end === undefined ? 1 : 0;
      }
      expect(killed).toBe(kills);
      expect(await train(broken)).toBe(expected);
      expect(await metricsOf(broken.path)).toEqual(await metricsOf(whole.path));
    },
  );
});
