import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { spiral } from "@gradkit/datasets";
import { dense, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam } from "@gradkit/optimizers";
import { leaves } from "@gradkit/tensor";
import { fit } from "@gradkit/training";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../test-support/temporary-folder.ts";
import {
  folderStore,
  readRun,
  runFolder,
  RunFolderError,
  writeFileAtomically,
  type RunFolder,
} from "./index.ts";

const model = sequential(dense(2, 8), relu(), dense(8, 3));

function train(folder: RunFolder, epochs: number, stopAt = Infinity) {
  const training = fit(model, spiral(), {
    loss: crossEntropy,
    optimizer: adam(0.01),
    metrics: { accuracy },
    epochs,
    batchSize: 100,
    checkpoints: { store: folder.checkpoints, every: { steps: 2 } },
    resume: true,
    onEvent(event) {
      folder.onEvent(event);
      if (event.kind === "step" && event.progress.step >= stopAt) {
        training.stop();
      }
    },
  });
  return training;
}

describe("runFolder", () => {
  it("holds plain files about the run", async () => {
    const path = join(await temporaryFolder(), "runs", "ärger 1");
    const folder = await runFolder(path, {
      config: { rate: 0.01 },
      environment: { data: { spiral: "none" } },
    });
    await train(folder, 4);
    await folder.write("results.json", { accuracy: 0.5 });
    await folder.write("figures/loss.svg", "<svg/>");
    folder.close();
    expect((await readdir(path)).sort()).toEqual(["checkpoints", "config.json", "environment.json", "figures", "log.jsonl", "metrics.jsonl", "results.json"]); // prettier-ignore
    const run = await readRun(path);
    expect(run.config).toEqual({ rate: 0.01 });
    expect(run.metrics.map(({ epoch, step }) => [epoch, step])).toEqual([[1, 3], [2, 6], [3, 9], [4, 12]]); // prettier-ignore
    expect(run.environment).toMatchObject({
      node: process.versions.node,
      data: { spiral: "none" },
      engine: { name: "wasm" },
    });
    expect(run.results).toEqual({ accuracy: 0.5 });
  });

  it("goes on where a run was stopped: same weights, same lines, the torn one forgotten", async () => {
    const [one, two] = await Promise.all([temporaryFolder(), temporaryFolder()]);
    const config = {};
    const whole = await train(await runFolder(one, { config }), 6);
    const first = await runFolder(two, { config });
    await train(first, 6, 10);
    first.close();
    const lines = await readFile(first.at("metrics.jsonl"), "utf8");
    await writeFile(first.at("metrics.jsonl"), `${lines}{"epoch":3,"step":99}\n{"epoch":4,"st`);
    const second = await runFolder(two, { config, ifExists: "resume" });
    const rest = await train(second, 6);
    second.close();
    expect(leaves(rest.params)[0]![1].toArray()).toEqual(leaves(whole.params)[0]![1].toArray());
    const told = async (path: string) =>
      (await readRun(path)).metrics.map((line) => ({ ...line, seconds: 0, samplesPerSecond: 0 }));
    expect(await told(two)).toEqual(await told(one));
  });

  it("writes over no other run unless told to, and over no other files at all", async () => {
    const path = await temporaryFolder();
    const first = await runFolder(path, { config: { run: 1 } });
    await train(first, 1);
    first.close();
    await expect(runFolder(path, { config: {} })).rejects.toThrow(
      /holds a run already; go on with it \(resume\), overwrite/,
    );
    await writeFile(join(path, "notes.txt"), "mine");
    (await runFolder(path, { config: { run: 2 }, ifExists: "overwrite" })).close();
    expect((await readdir(path)).sort()).toEqual(["config.json", "environment.json", "notes.txt"]);
    expect((await readRun(path)).config).toEqual({ run: 2 });
    const other = await temporaryFolder();
    await writeFile(join(other, "thesis.doc"), "");
    for (const ifExists of ["fail", "resume", "overwrite"] as const) {
      await expect(runFolder(other, { config: {}, ifExists })).rejects.toThrow(
        "is not empty and holds no run",
      );
    }
  });

  it("begins again where a process was killed before the config was written", async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, "environment.json"), "{}");
    await writeFile(join(path, "config.json.1-2.part"), "{");
    await runFolder(path, { config: { run: 1 } });
    expect((await readRun(path)).config).toEqual({ run: 1 });
  });

  it("says in words what cannot be written or read", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    await expect(runFolder(join(folder, "file", "run"), { config: {} })).rejects.toThrow(
      /a part of the path is a file, not a folder; choose another folder\.$/,
    );
    await expect(runFolder(join(folder, "file"), { config: {} })).rejects.toThrow(
      /there is a file of this name, not a folder; choose another folder\.$/,
    );
    await expect(writeFileAtomically("/dev/full/x", "text")).rejects.toThrow(RunFolderError);
    await expect(readRun(folder)).rejects.toThrow("holds no run: there is no config.json in it");
    await expect(writeFileAtomically(folder, "text")).rejects.toThrow(
      "there is a folder of this name, not a file",
    );
    await expect(runFolder("/proc/runs", { config: {} })).rejects.toThrow(RunFolderError);
    await expect(runFolder(join(folder, "x".repeat(300)), { config: {} })).rejects.toThrow(
      "the name is too long",
    );
    const path = join(folder, "broken");
    await runFolder(path, { config: {} });
    await writeFile(join(path, "metrics.jsonl"), '{"step":1}\nnonsense\n{"st');
    await expect(readRun(path)).rejects.toThrow(/metrics\.jsonl, line 2, is broken/);
    await writeFile(join(path, "config.json"), "{");
    await expect(readRun(path)).rejects.toThrow(/config\.json is broken: it is no JSON/);
  });
});

describe("writeFileAtomically", () => {
  it("leaves the old file and nothing else when it fails", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "taken"));
    await writeFile(join(folder, "taken", "inside"), "");
    await expect(writeFileAtomically(join(folder, "taken"), "text")).rejects.toThrow(
      /taken could not be written/,
    );
    expect(await readdir(folder)).toEqual(["taken"]);
  });
});

describe("folderStore", () => {
  it("removes what killed processes left, not what living ones write", async () => {
    const folder = await temporaryFolder();
    const store = folderStore(folder);
    await store.write("b", Uint8Array.of(2));
    await store.write("a", Uint8Array.of(1));
    const id = "01234567-89ab-cdef-0123-456789abcdef";
    await writeFile(join(folder, `a.999999999-${id}.part`), "");
    await writeFile(join(folder, `a.${process.pid}-${id}.part`), "");
    expect(await store.names()).toEqual(["a", "b"]);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([
      `a.${process.pid}-${id}.part`,
    ]);
    await store.remove("a");
    await store.remove("never there");
    expect([...(await store.read("b"))]).toEqual([2]);
    await expect(store.read("a")).rejects.toThrow(/a cannot be read/);
  });

  it("has no names where there is no folder, and says why it cannot look", async () => {
    const folder = await temporaryFolder();
    expect(await folderStore(join(folder, "none")).names()).toEqual([]);
    await writeFile(join(folder, "file"), "");
    await expect(folderStore(join(folder, "file")).names()).rejects.toThrow(RunFolderError);
  });
});
