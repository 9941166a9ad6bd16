import { spawnSync } from "node:child_process";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "./test-support/bundle.fixture.ts";
import { installed } from "./test-support/installed.fixture.ts";

/** A program that multiplies matrices of ones on two threads, and calls `report` with an element of the product. */
const multiply = (url: string, report: string): string => `
  import { tryBlasBackend } from ${JSON.stringify(url)};
  const { memory, matmul } = tryBlasBackend({ threads: 2 });
  const [a, b, out] = [1, 1, 0].map((value) => {
    const block = memory.allocate(300 * 300 * 4);
    memory.array(block, "float32").fill(value);
    return { block, dtype: "float32", shape: [300, 300], strides: [300, 1], offset: 0 };
  });
  for (let i = 0; i < 10; i++) matmul(a, b, out);
  ${report}(memory.array(out.block, "float32")[7]);
`;

describe.skipIf(installed === undefined)("a process that used BLAS", () => {
  let bundled: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    bundled = await bundle();
  });
  afterAll(() => {
    bundled.remove();
  });

  const run = (
    code: string,
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8", timeout: 20_000 });

  it("ends by itself", () => {
    expect(run(multiply(bundled.url, "console.log"))).toMatchObject({
      status: 0,
      stdout: "300\n",
      stderr: "",
    });
  });

  it("ends by itself where only its workers did", () => {
    const code = `
      import { Worker } from "node:worker_threads";
      const code = ${JSON.stringify(`${multiply(bundled.url, "parentPort.postMessage")}; import { parentPort } from "node:worker_threads";`)};
      for (let i = 0; i < 3; i++) {
        await new Promise((resolve, reject) => {
          const worker = new Worker(new URL("data:text/javascript," + encodeURIComponent(code)));
          worker.on("message", (value) => console.log(value)).on("exit", resolve).on("error", reject);
        });
      }
    `;
    expect(run(code)).toMatchObject({ status: 0, stdout: "300\n300\n300\n", stderr: "" });
  });

  it("shares it with workers at the same time", async () => {
    const code = `${multiply(bundled.url, "parentPort.postMessage")}; import { parentPort } from "node:worker_threads";`;
    const results = await Promise.all(
      [1, 2].map(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
            worker.on("message", resolve).on("error", reject);
          }),
      ),
    );
    expect(results).toEqual([300, 300]);
  });
});
