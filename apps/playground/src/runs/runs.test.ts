import { dense, sequential, tanh } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { saveModel } from "@gradkit/training";
import { describe, expect, test } from "vitest";
import { differenceOf } from "./difference.ts";
import { readRuns } from "./read/read-runs.ts";
import type { RunFile } from "./read/run-file.ts";

const file = (path: string, content: string | Uint8Array): RunFile => ({
  path,
  bytes: () =>
    Promise.resolve(
      Uint8Array.from(typeof content === "string" ? new TextEncoder().encode(content) : content),
    ),
});

const network = sequential(dense(2, 4), tanh(), dense(4, 3));
const model = saveModel(network, network.init(rng(0)), {
  inputShape: [2],
  classNames: ["a", "b", "c"],
  metrics: { "test accuracy": 0.5, "test loss": 1 },
});
const config = '{"dataset":"spiral","learningRate":0.1,"epochs":2}';
const metrics =
  '{"epoch":1,"train":{"loss":1,"accuracy":0.3},"validation":{"loss":1.1,"accuracy":0.2}}\n' +
  '{"epoch":2,"train":{"loss":0.9,"accuracy":0.4},"validation":null}\n{"epoch":3,"tra';
const results =
  '{"train":{"loss":0.9,"accuracy":0.4},"test":{"loss":1,"accuracy":0.5},"reason":"done","weightsHash":"0123456789ab"}';

describe("run folders", () => {
  test("give settings, curves without a torn last line, results, and the page that shows the network", async () => {
    const [run, ...more] = await readRuns(
      [
        file("runs/a/config.json", config),
        file("runs/a/metrics.jsonl", metrics),
        file("runs/a/results.json", results),
        file("runs/a/model.safetensors", model),
        file("runs/a/checkpoints/step-00000004.safetensors", model),
      ],
      5,
    );
    expect(more).toEqual([]);
    expect(run).toMatchObject({
      name: "a",
      date: 5,
      epochs: 2,
      hash: "0123456789ab",
      opens: "plane",
      ending: "Done",
    });
    expect(run?.settings).toEqual({ set: "spiral", "learning rate": "0.1", epochs: "2" });
    expect(run?.curves.map(({ test: { accuracy } }) => accuracy)).toEqual([0.2, null]);
    expect(run?.last.test).toEqual({ loss: 1, accuracy: 0.5 });
    expect(run?.file).toEqual(model);
  });

  test("are found beside one another, also while they are being written", async () => {
    const runs = await readRuns([file("a/config.json", config), file("b/config.json", "{}")], 0);
    expect(runs.map(({ name, ending }) => `${name}: ${ending}`)).toEqual([
      "a: Not finished",
      "b: Not finished",
    ]);
  });

  test("that are broken are refused with the file and the line", async () => {
    const broken = [file("a/config.json", config), file("a/metrics.jsonl", '{"epoch":1}\nnonsense\n')];
    await expect(readRuns(broken, 0)).rejects.toThrow("a/metrics.jsonl, line 2 is broken");
    await expect(readRuns([file("notes.txt", "")], 0)).rejects.toThrow("There is no run in notes.txt");
  });
});

describe("files of networks", () => {
  test("are shown with what they say of themselves", async () => {
    const [run] = await readRuns([file("best.safetensors", model)], 0);
    expect(run).toMatchObject({ name: "best", opens: "plane", ending: "A network of 27 weights" });
    expect(run?.settings).toEqual({ layers: "dense 4, tanh, dense 3" });
    expect(run?.last.test).toEqual({ loss: 1, accuracy: 0.5 });
  });

  test("that no page shows are taken all the same, and what is no network is not", async () => {
    const wide = sequential(dense(9, 3));
    const bytes = saveModel(wide, wide.init(rng(0)), { inputShape: [9], classNames: ["a", "b", "c"] });
    expect((await readRuns([file("wide.safetensors", bytes)], 0))[0]?.opens).toBeUndefined();
    await expect(readRuns([file("x.safetensors", new Uint8Array(20))], 0)).rejects.toThrow(
      "no safetensors file",
    );
  });
});

test("a difference names three changes and counts the others", () => {
  const before = { set: "spiral", rate: "0.1", batch: "32", seed: "0", decay: "1" };
  expect(differenceOf(before, before)).toBe("");
  expect(differenceOf(before, { ...before, rate: "0.3" })).toBe("rate 0.1 → 0.3");
  const { decay, ...rest } = before;
  expect(decay).toBe("1");
  expect(differenceOf(before, { ...rest, rate: "0.3", batch: "64", clip: "1" })).toBe(
    "rate 0.1 → 0.3, batch 32 → 64, −decay, and 1 more",
  );
});

test("an archive of a run folder is a run folder", async () => {
  const archive = storedZip({ "otter/config.json": config, "otter/metrics.jsonl": metrics });
  const [run] = await readRuns([file("download.zip", archive)], 0);
  expect(run).toMatchObject({ name: "otter", epochs: 2 });
});

/** CRC-32 as its definition says, bit by bit. */
function checksum(bytes: readonly number[]): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return ~sum >>> 0;
}

/** A zip archive of texts that are not compressed. */
function storedZip(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const short = (value: number): number[] => [value & 255, value >> 8];
  const long = (value: number): number[] => [...short(value & 65_535), ...short(value >>> 16)];
  for (const [name, text] of Object.entries(files)) {
    const [named, content] = [name, text].map((part) => [...new TextEncoder().encode(part)]);
    // Everything but checksum, sizes and names is zero: version, flags, method, time, date.
    const facts = [...Array<number>(10).fill(0), ...long(checksum(content ?? [])), ...[1, 2].flatMap(() => long(content?.length ?? 0)), ...short(named?.length ?? 0), 0, 0]; // prettier-ignore
    directory.push(...long(0x02014b50), 0, 0, ...facts, ...Array<number>(10).fill(0), ...long(bytes.length), ...(named ?? [])); // prettier-ignore
    bytes.push(...long(0x04034b50), ...facts, ...(named ?? []), ...(content ?? []));
  }
  const count = short(Object.keys(files).length);
  const end = [...long(0x06054b50), 0, 0, 0, 0, ...count, ...count, ...long(directory.length), ...long(bytes.length), 0, 0]; // prettier-ignore
  return Uint8Array.from([...bytes, ...directory, ...end]);
}
