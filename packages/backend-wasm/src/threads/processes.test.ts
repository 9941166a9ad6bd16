import { afterAll, describe, expect, it } from "vitest";
import { programs } from "../test-support/run-program.fixture.ts";

const node = await programs();
afterAll(() => node.remove());

const warmUp =
  "const engine = wasmBackend({ threads: 3 }); multiply(engine); await pause(200); multiply(engine);";

describe("a process that used threads", () => {
  it.each([
    ["at its end", ""],
    ["before its workers were ready", "multiply(wasmBackend({ threads: 2 }));"],
    ["at process.exit", "process.exit(0);"],
    ["at process.exit while it computes", "setTimeout(() => process.exit(0)); multiply(engine, 1024);"],
    ["after work in its last moment", "process.on('exit', () => console.log(multiply(engine)));"],
  ])("exits by itself %s", (_, program) => {
    const outcome = node.run(`${warmUp}\n${program}\nconsole.log(multiply(engine));`);
    expect(outcome).toMatchObject({ errors: "", status: 0 });
  });

  it("exits with its error", () => {
    const { status, errors } = node.run(`${warmUp}\nthrow new Error("mistake");`);
    expect([status, errors.includes("Error: mistake")]).toEqual([1, true]);
  });

  it("may be a worker itself", () => {
    const outcome = node.run(`import { Worker, isMainThread, parentPort } from "node:worker_threads";
      if (isMainThread) {
        const worker = new Worker(new URL(import.meta.url));
        worker.on("message", (result) => console.log(result));
        worker.on("exit", (code) => console.log("exit", code));
      } else {
        ${warmUp}
        parentPort.postMessage(multiply(engine));
      }`);
    expect(outcome).toEqual({ errors: "", output: "1024\nexit 0\n", status: 0 });
  });

  it("computes from the next line on, and with the workers' help later, without yielding", () => {
    const outcome = node.run(`const engine = wasmBackend({ threads: 2 });
      const results = new Set();
      for (const end = Date.now() + 300; Date.now() < end; ) results.add(multiply(engine));
      console.log([...results]);`);
    expect(outcome).toEqual({ errors: "", output: "[ 1024 ]\n", status: 0 });
  });

  it("keeps few threads of engines that it dropped", () => {
    const outcome = node.run(`import { readdirSync } from "node:fs";
      const threads = () => (process.platform === "linux" ? readdirSync("/proc/self/task").length : 0);
      const before = threads();
      for (let cycle = 0; cycle < 200; cycle++) {
        const engine = wasmBackend({ threads: 2 });
        multiply(engine);
        if (cycle % 20 === 0) await pause(60);
        multiply(engine);
      }
      await pause(300);
      console.log(threads() - before <= 8);`);
    expect(outcome).toEqual({ errors: "", output: "true\n", status: 0 });
  });

  it("uses no time while it does nothing", () => {
    const outcome = node.run(`${warmUp}
      const { user, system } = process.cpuUsage();
      await pause(1000);
      const later = process.cpuUsage();
      console.log(later.user + later.system - user - system < 50_000);`);
    expect(outcome).toEqual({ errors: "", output: "true\n", status: 0 });
  });
}, 120_000);
