import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";

interface Mistake {
  /** With _ for a space inside an argument. */
  readonly args: string;
  readonly error: string;
  readonly hint?: string;
}

const mistakes: readonly Mistake[] = [
  { args: "trian mnist", error: "unknown command 'trian'", hint: "did you mean train?" },
  {
    args: "train mnits",
    error: 'there is no data set "mnits"',
    hint: "did you mean mnist or kmnist or emnist?",
  },
  { args: "train fashion", error: 'there is no data set "fashion"', hint: "did you mean fashion-mnist?" },
  {
    args: "train xyz",
    error: 'there is no data set "xyz"',
    hint: "gradkit datasets lists them; or name a .csv file or a folder of images",
  },
  {
    args: "train spiral mnist",
    error: "too many arguments for 'train'. Expected 1 argument but got 2",
    hint: "gradkit --help lists commands and options",
  },
  { args: "train spiral --epoch 3", error: "unknown option '--epoch'", hint: "did you mean --epochs?" },
  {
    args: "train spiral --epochs",
    error: "option '--epochs <n>' argument missing",
    hint: "gradkit --help lists commands and options",
  },
  {
    args: "train spiral --epochs 2.5",
    error: '--epochs is "2.5", but must be a whole number of at least 1, such as 5',
  },
  {
    args: "train spiral --batch 0",
    error: '--batch is "0", but must be a whole number of at least 1, such as 64',
  },
  { args: "train spiral --lr fast", error: '--lr is "fast", but must be a number above 0, such as 0.001' },
  { args: "train spiral --lr -0.1", error: '--lr is "-0.1", but must be a number above 0, such as 0.001' },
  {
    args: "train spiral --learning-rate NaN",
    error: '--lr is "NaN", but must be a number above 0, such as 0.001',
  },
  {
    args: "train spiral --optimizer adm",
    error:
      '--optimizer is "adm", but must be adam, adamW, adamax, adaBelief, adadelta, adafactor, adagrad, adopt, lamb, lars, lion, muon, nadam, radam, rmsprop, sgd or yogi',
    hint: "did you mean adam or adamW or nadam?",
  },
  {
    args: "train spiral --activation tahn",
    error: '--activation is "tahn", but must be relu, sigmoid or tanh',
    hint: "did you mean tanh?",
  },
  {
    args: "train spiral --hidden 30,x",
    error:
      '--hidden is "30,x", but must be whole numbers from 1 to 100,000 with commas between, such as 300,100, or none',
  },
  {
    args: "train spiral --momentum 0.9",
    error: "--momentum is given, but adam has none",
    hint: "add --optimizer lars or muon or rmsprop or sgd",
  },
  {
    args: "train mnist --layers dens",
    error: '--layers, layer 1 "dens": there is no layer "dens"',
    hint: "did you mean dense?",
  },
  {
    args: "train mnist --layers conv2d_6_40,flatten,dense_10",
    error:
      '--layers, layer 1 "conv2d 6 40": conv2d: a window that spans [40, 40] does not fit into an image of [28, 28] with padding. Use a smaller window or more padding',
    hint: "what comes in is 28x28x1",
  },
  {
    args: "train mnist --layers dense_10 --hidden 5",
    error: "--hidden is given, but --layers already says what the network is made of",
    hint: "leave one of them out",
  },
  {
    args: "train spiral --layers lenet",
    error:
      '--layers, layer 1 "conv2d 6 5 padding=2": conv2d: needs images of shape [batch, height, width, channels], but got [1, 2]',
    hint: "what comes in is 2",
  },
  {
    args: "train spiral --weight-decay -1",
    error: '--weight-decay is "-1", but must be a number of at least 0, such as 0.01',
  },
  {
    args: "train spiral --schedule cosin",
    error: '--schedule is "cosin", but must be constant, cosine, linear or oneCycle',
    hint: "did you mean cosine or constant?",
  },
  {
    args: "summary --input 28x",
    error: '--input is "28x", but must be lengths with an x between, such as 28x28x1',
  },
  {
    args: "train spiral --validation 1",
    error: '--validation is "1", but must be a number from 0 up to, but not including, 1, such as 0.1',
  },
  {
    args: "train spiral --samples 3 --validation 0.9",
    error: "--validation 0.9 leaves none of 3 rows to train on",
  },
  {
    args: "train mnist --data /nonexistent",
    error: '--data names "/nonexistent", which does not exist',
    hint: "name a folder that holds mnist/, or leave --data out",
  },
  {
    args: "find-rate spiral --from 1 --to 0.1",
    error: "--from is 1, but must be below --to, which is 0.1",
    hint: "give a smaller --from, such as 1e-6",
  },
];

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
