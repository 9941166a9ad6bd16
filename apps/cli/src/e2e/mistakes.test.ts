import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main, runCli, start, startCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";
import { mistakes } from "./mistakes.fixture.ts";

describe("a mistake costs one line and exit code 2", () => {
  test.each(mistakes)("gradkit $args", async ({ args, error, hint }) => {
    const { code, stdout, stderr } = await runHere(args.split(" ").map((word) => word.replaceAll("_", " ")));
    expect(stderr).toBe(`error: ${error}\n${hint === undefined ? "" : `hint: ${hint}\n`}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test.each([
    ["train spiral --epochs 1 --run-dir", ""],
    ["train spiral --epochs 1 --run-dir", "/run"],
    ["reproduce a1 --out", ""],
  ])("%s a file%s", async (typed, below) => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const { code, stderr } = await runHere([...typed.split(" "), file + below, "-qq"]);
    expect(stderr).toMatch(
      /^error: \S+ could not be written: [^\n]* a file[^\n]*, not a folder; choose another folder\n$/,
    );
    expect(code).toBe(2);
  });

  test.each(["train vertical --resume", "report", "compare", "export", "predict"])(
    "%s a folder that holds no run",
    async (typed) => {
      const folder = temporaryFolder();
      const { code, stderr } = await runHere([
        ...typed.split(" "),
        folder,
        ...(typed === "predict" ? ["-"] : []),
      ]);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^error: \S+ is no run folder: it holds no config\.json\nhint: [^\n]+\n$/),
      ]);
    },
  );

  test.each([
    ["empty.csv", "", /empty\.csv holds no rows\nhint: give a line of numbers for each row\n/],
    ["blank.csv", "\n\n", /blank\.csv holds no rows\n/],
    ["long.csv", "1,2,3", /long\.csv line 1 has 3 numbers, but the model takes 2\n/],
    ["nan.csv", "NaN,1", /nan\.csv line 1 has "NaN" at place 1, which is no number\n/],
    ["no.npy", "no", /no\.npy cannot be read: npy: [^\n]+\nhint: write it with numpy\.save\n/],
    ["no.png", "no", /no\.png is a picture, but the model takes rows of 2 numbers\n/],
    ["gone.csv", undefined, /there is no file \S+gone\.csv\nhint: inputs are images/],
    [".", undefined, / is a folder, not a file\nhint: inputs are images/],
  ])("predict %s", async (name, text, said) => {
    const folder = temporaryFolder();
    const run = join(folder, "run");
    await runHere(["train", "vertical", "--epochs", "1", "--run-dir", run, "-qq"]);
    const file = join(folder, name);
    if (text !== undefined) {
      writeFileSync(file, text);
    }
    const { code, stdout, stderr } = await runHere(["predict", run, file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(said);
  });

  test.each([
    ["config.json", "{", "report", /config\.json is broken: it is no JSON\n$/],
    [
      "config.json",
      "{",
      "train --resume",
      /config\.json cannot be read: [^\n]+\nhint: correct the file there\n$/,
    ],
    ["model.safetensors", "short", "evaluate", /holds no model that can be used: [^\n]+\nhint: [^\n]+\n$/],
    ["checkpoints/*", "short", "train --resume", /cannot be read: [^\n]+\nhint: remove that file [^\n]+\n$/],
  ])("a run whose %s is broken", async (name, text, typed, said) => {
    const run = join(temporaryFolder(), "run");
    await runHere(["train", "vertical", "--epochs", "2", "--run-dir", run, "-qq"]);
    const [place = "", any] = name.split("/");
    const files =
      any === undefined ? [place] : readdirSync(join(run, place)).map((file) => join(place, file));
    files.forEach((file) => writeFileSync(join(run, file), text));
    const { code, stderr } = await runHere(
      [...typed.split(" "), run, "-qq".repeat(Number(typed !== "report"))].filter((word) => word !== ""),
    );
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: /)]);
    expect(stderr).toMatch(said);
  });

  test("a folder that another process writes into", async () => {
    const run = join(temporaryFolder(), "run");
    const first = startCli(["train", "spiral", "--epochs", "1000000", "--run-dir", run]);
    await first.sees("engine");
    for (const again of [
      ["train", "spiral", "--run-dir", run, "--overwrite"],
      ["train", "--resume", run],
    ]) {
      const { code, stderr } = await runHere([...again, "-qq"]);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(
          /^error: \S+ is being written by process \d+ on [^\n]+; wait for its end, [^\n]+\n$/,
        ),
      ]);
    }
    first.child.kill("SIGINT");
    expect((await first.finished).code).toBe(130);
  });

  test.each(["many", "0", "99"])("GRADKIT_THREADS=%s", async (threads) => {
    const { code, stderr } = await runHere(["train", "vertical", "-qq"], { GRADKIT_THREADS: threads });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: [^\n]*GRADKIT_THREADS[^\n]*from 1 to 16\n$/),
    ]);
  });

  test("stdout that cannot be written", async ({ skip }) => {
    skip(!existsSync("/dev/full"), "this system has no full device");
    const { stdout, stderr } = await start("bash", [
      "-c",
      `"${process.execPath}" "${main}" train vertical --epochs 1 --no-save > /dev/full; echo $?`,
    ]).finished;
    expect([stdout, stderr]).toEqual(["1\n", "error: stdout cannot be written: the disk is full\n"]);
  });

  test("a folder that has been removed under the terminal", async () => {
    const folder = temporaryFolder();
    const { stdout, stderr } = await start("bash", [
      "-c",
      `cd "${folder}" && rmdir "${folder}" && "${process.execPath}" "${main}" train vertical --epochs 1; echo $?`,
    ]).finished;
    expect([stdout, stderr]).toEqual(["2\n", expect.stringMatching(/^error: the folder that this terminal is in has been removed\nhint: [^\n]+\n$/)]); // prettier-ignore
  });

  test("inside a folder whose name is no UTF-8 everything works", async ({ skip }) => {
    skip(process.platform !== "linux", "other systems have no such names");
    const train = `"${process.execPath}" "${main}" train vertical --epochs 1 -qq --run-dir runs/one`;
    const { stdout, stderr } = await start("bash", [
      "-c",
      `cd "${temporaryFolder()}" && mkdir $'r\\xff' && cd $'r\\xff' && ${train} && ls runs/one/config.json`,
    ]).finished;
    expect([stdout, stderr]).toEqual(["runs/one/config.json\n", ""]);
  });

  test("a picture where a model is asked for", async () => {
    const file = join(temporaryFolder(), "digit.png");
    writeFileSync(file, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    const { code, stderr } = await runHere(["evaluate", file]);
    expect(stderr).toMatch(
      /^error: \S+digit\.png holds no model that can be used: [^\n]+\nhint: name a run folder, or [^\n]+\n$/,
    );
    expect(code).toBe(2);
  });

  test("GRADKIT_DATA names no folder", async () => {
    const { code, stderr } = await runHere(["train", "mnist"], { GRADKIT_DATA: "/nonexistent" });
    expect(stderr).toMatch(/^error: GRADKIT_DATA names "\/nonexistent", which does not exist\. [^\n]+\n$/);
    expect(code).toBe(2);
  });

  test("a folder without the data set", async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await runHere(["train", "mnist", "--data", folder]);
    expect(stderr).toContain(
      `error: --data names "${folder}", which has no mnist/train-images-idx3-ubyte.gz\n`,
    );
    expect(code).toBe(2);
  });

  test("the folder of the data set instead of the one around it", async () => {
    const folder = folderOfData({ "train-images-idx3-ubyte.gz": 9912422 });
    const { code, stderr } = await runHere(["train", "mnist", "--data", join(folder, "mnist")]);
    expect(stderr).toContain(`hint: did you mean --data ${folder}?\n`);
    expect(code).toBe(2);
  });

  test("a truncated file", async () => {
    const folder = folderOfData({ "train-images-idx3-ubyte.gz": 1000 });
    const { code, stderr } = await runHere(["train", "mnist", "--data", folder]);
    const file = join(folder, "mnist", "train-images-idx3-ubyte.gz");
    expect(stderr).toBe(
      `error: ${file} is damaged: expected 9912422 bytes, found 1000 bytes\n` +
        "hint: replace the file by a fresh copy, or remove it to have it downloaded\n",
    );
    expect(code).toBe(2);
  });

  test("a corrupt file", async () => {
    const folder = folderOfData({ "train-images-idx3-ubyte.gz": 9912422 });
    const { code, stderr } = await runHere(["train", "mnist"], { GRADKIT_DATA: folder });
    expect(stderr).toMatch(
      /^error: \S+ is damaged: expected SHA-256 [0-9a-f]{64}, found [0-9a-f]{64}\nhint: [^\n]+\n$/,
    );
    expect(code).toBe(2);
  });
});

test("divergence ends with exit code 3 and says what to do", async () => {
  const { code, stderr } = await runHere("train spiral --optimizer sgd --lr 1e30 -qq".split(" "));
  expect(stderr).toMatch(
    /^stopped: training diverged: the loss became (NaN|Infinity) in epoch \d+, step \d+(, beginning in \S+ \(\w+\))?\nhint: lower --lr [^\n]+\n$/,
  );
  expect(code).toBe(3);
});

test("a network that does not fit into memory is no stack trace", async () => {
  const { code, stderr } = await runCli("train spiral --hidden 100000,100000 -qq".split(" "));
  expect(stderr).toMatch(/^error: the network does not fit into memory: [^\n]+\nhint: [^\n]+\n$/);
  expect(code).toBe(1);
});

/** A folder with files of zeros, of these lengths, under the names of MNIST's; those not named are empty. */
function folderOfData(lengths: Readonly<Record<string, number>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "mnist"));
  for (const part of ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"]) {
    const name = `${part}-ubyte.gz`;
    const file = join(folder, "mnist", name);
    writeFileSync(file, "");
    truncateSync(file, lengths[name] ?? 0);
  }
  return folder;
}
