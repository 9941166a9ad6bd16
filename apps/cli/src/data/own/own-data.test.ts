import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "fast-png";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../test-support/run-cli.ts";
import { jsonHere, runHere } from "../../../test-support/run-here.ts";
import { resultSchema } from "../../train/result-schema.ts";
import type { TrainResult } from "../../train/train-result.ts";

/** Tea is for those above fifty, except in Basel. */
function people(rows: number, from = 0): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const [age, city] = [18 + ((37 * (from + i)) % 61), ["Bern", "Basel", "Genf"][(from + i) % 3]!];
    return `${age},${city},${age > 50 !== (city === "Basel") ? "tea" : "coffee"}`;
  });
  return `age,city,likes\n${lines.join("\n")}\n`;
}

/** 2500 for each square metre, 150000 more in town. */
function houses(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const [area, place] = [20 + ((53 * i) % 181), i % 2 === 0 ? "town" : "land"];
    return `${area}\t${place}\t${100_000 + 2500 * area + (place === "town" ? 150_000 : 0)}`;
  });
  return `area\tplace\tprice\n${lines.join("\n")}\n`;
}

function files(texts: Readonly<Record<string, string>>): {
  at(name: string): string;
  env: Record<string, string>;
} {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  Object.entries(texts).forEach(([name, text]) => writeFileSync(at(name), text));
  return { at, env: { GRADKIT_RUNS: at("runs") } };
}

describe("a table with classes", () => {
  test("is trained on, measured, and its model reads rows as they are written", async () => {
    const { at, env } = files({ "people.csv": people(300), "more.csv": people(60, 1000), "rows.csv": "city,age\nBasel,70\nBern,70\n" }); // prettier-ignore
    const args = ["train", at("people.csv"), "--target", "likes", "--epochs", "30"];
    const result = await jsonHere<TrainResult>(args, env);
    expect(result).toMatchObject({ dataset: "people.csv", task: "classification", samples: { train: 216, validation: 24, test: 60 }, inputShape: [4] }); // prettier-ignore
    expect(result.test.accuracy).toBeGreaterThan(0.9);
    const isRight = new Ajv().compile(resultSchema);
    expect(isRight(result), JSON.stringify(isRight.errors)).toBe(true);

    type Measured = {
      split: string;
      rows: number;
      accuracy: number;
      classes: { name: string; rows: number }[];
    };
    const again = await jsonHere<Measured>(["evaluate", "latest"], env);
    expect(again).toMatchObject({ split: "test", rows: 60, accuracy: result.test.accuracy });
    const [tea] = again.classes.filter(({ name }) => name === "tea");
    expect(Math.abs(tea!.rows - 0.2 * people(300).match(/tea/g)!.length)).toBeLessThan(1);
    expect((await jsonHere<Measured>(["evaluate", "latest", at("people.csv")], env)).rows).toBe(60);
    const other = await jsonHere<Measured>(["evaluate", "latest", at("more.csv")], env);
    expect(other).toMatchObject({ split: "all", rows: 60 });
    expect(other.accuracy).toBeGreaterThan(0.9);

    type Predicted = { predictions: { input: string; top: { class: string }[] }[] };
    const { predictions } = await jsonHere<Predicted>(["predict", "latest", at("rows.csv")], env);
    expect(predictions.map(({ input, top }) => [input, top[0]?.class])).toEqual([
      [`${at("rows.csv")} line 2`, "coffee"],
      [`${at("rows.csv")} line 3`, "tea"],
    ]);
    expect((await jsonHere<TrainResult>(["train", "--config", join(result.folder!, "config.json"), "--no-save"], env)).weightsHash).toBe(result.weightsHash); // prettier-ignore
    const seeded = await jsonHere<TrainResult>([...args, "--seed", "1", "--no-save"], env);
    expect(seeded.weightsHash).not.toBe(result.weightsHash);
    const { stdout, stderr } = await runHere(["report", "latest"], env);
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^wrote .*report\.html · 8 figures$/m), ""]);
  });

  test("is refused without its rows being read wrongly", async () => {
    const { at, env } = files({ "people.csv": people(300), "bad.csv": "city,age\nBasel,70\nChur,\n", "short.csv": "1,2,3\n" }); // prettier-ignore
    await jsonHere(["train", at("people.csv"), "--target", "likes", "--epochs", "1"], env);
    const stderr = async (...args: readonly string[]): Promise<string> => {
      const ended = await runHere(args, env);
      expect([ended.code, ended.stdout]).toEqual([2, ""]);
      return ended.stderr;
    };
    expect(await stderr("predict", "latest", at("bad.csv"))).toBe(
      `error: ${at("bad.csv")} line 3, column "age" has no value\nhint: fill it in, or remove the line or the column\n`,
    );
    expect(await stderr("predict", "latest", at("short.csv"))).toMatch(/expected 2 fields in line 1, found 3\nhint: give age, city in this order/); // prettier-ignore
    expect(await stderr("predict", "latest", at("none.csv"))).toContain("there is no file");
    expect(await stderr("evaluate", "latest", at("nowhere.csv"))).toContain("there is no file or folder");
    expect(await stderr("train", "iris", "--target", "x")).toContain("--target is given, but iris is no file of yours"); // prettier-ignore
    expect(await stderr("train", at("people.csv"), "--target", "likes", "--size", "8x8")).toContain("--size is given, but"); // prettier-ignore
    expect(await stderr("train", at("runs"), "--target", "likes")).toContain("--target is given, but");
    writeFileSync(at("tiny.csv"), "a,b\n1,x\n2,y\n");
    expect(await stderr("train", at("tiny.csv"), "--target", "b")).toContain("has 2 rows, too few");
    writeFileSync(at("notes.txt"), "hello");
    expect(await stderr("train", at("notes.txt"))).toMatch(/is nothing to train on\nhint: name a \.csv or \.tsv file, or a folder/); // prettier-ignore
  });
});

test("a table with numbers to predict: errors in its unit, from training to the report", async () => {
  const { at, env } = files({ "houses.tsv": houses(240), "one.csv": "100,land\n" });
  const train = [
    "train",
    at("houses.tsv"),
    "--target",
    "price",
    "--epochs",
    "40",
    "--until",
    "val.r2 > 0.97",
  ];
  const result = await jsonHere<TrainResult>(train, env);
  expect(result).toMatchObject({ task: "regression", reason: "until", samples: { test: 48 } });
  expect(result.test.r2).toBeGreaterThan(0.95);
  expect(result.test.mae).toBeGreaterThan(100);
  expect(Object.keys(result.history[0]!.validation!)).toEqual(["loss", "r2", "rmse", "mae"]);
  const isRight = new Ajv().compile(resultSchema);
  expect(isRight(result), JSON.stringify(isRight.errors)).toBe(true);

  const measured = await jsonHere<TrainResult["test"]>(["evaluate", "latest"], env);
  expect(measured.rmse).toBeCloseTo(result.test.rmse!, 0);
  const { stdout } = await runHere(["evaluate", "latest"], env);
  expect(stdout).toMatch(/test {6}houses\.tsv · 48 rows · r2 0\.9\d{3} · rmse [\d,.]+ · mae [\d,.]+ · loss /);
  type Predicted = { predictions: { target: string; value: number }[] };
  const { predictions } = await jsonHere<Predicted>(["predict", "latest", at("one.csv")], env);
  expect(predictions[0]!.target).toBe("price");
  expect(Math.abs(predictions[0]!.value - 350_000)).toBeLessThan(60_000);

  expect((await runHere(["report", "latest"], env)).stdout).toContain("6 figures");
  const page = readFileSync(join(result.folder!, "report.html"), "utf8");
  expect(page).toMatch(/Predictions for the 48 test rows of houses\.tsv are off by [\d,.]+ on average/);
  expect(page).toContain("Targets of the test rows from the smallest to the largest");
  const compared = await jsonHere<{ scores: object[]; verdict: string }>(
    ["compare", "latest", "latest"],
    env,
  );
  expect(compared.scores[0]).toMatchObject({ task: "regression", testAccuracy: null, test: result.test });
  expect(compared.verdict).toMatch(/has the larger R² on the test rows/);
  const strict = await runHere(["compare", "latest", "--require", "0.9999"], env);
  expect([strict.code, strict.stderr]).toEqual([4, expect.stringMatching(/^error: test r2 is 0\.\d{4}, but 0\.9999 is required\n$/)]); // prettier-ignore
});

/** Pictures of one colour with some noise, red or blue, in two sizes. */
function pictures(folder: string): void {
  for (const [place, name] of ["blue", "red"].entries()) {
    mkdirSync(join(folder, name), { recursive: true });
    for (let i = 0; i < 12; i++) {
      const [width, height] = i % 2 === 0 ? [10, 8] : [6, 6];
      const data = Uint8Array.from({ length: 3 * width * height }, (_, k) => (k % 3 === (place === 1 ? 0 : 2) ? 200 + ((k * i) % 50) : (k * (i + 3)) % 60)); // prettier-ignore
      writeFileSync(join(folder, name, `${i}.png`), encode({ width, height, data, channels: 3, depth: 8 }));
    }
  }
}

test("a folder of pictures in colour, brought to one size and changed at random", async () => {
  const { at, env } = files({});
  pictures(at("pictures"));
  const sizes = await runHere(["train", at("pictures")], env);
  expect([sizes.code, sizes.stderr]).toEqual([
    2,
    expect.stringMatching(/blue\/1\.png has 6x6 pixels, not 10x8 as in blue\/0\.png\nhint: bring all to one size, such as --size 32x32\n$/), // prettier-ignore
  ]);
  const args = [
    "train",
    at("pictures"),
    "--size",
    "6x4",
    "--augment",
    "shift 1,flip",
    "--precision",
    "float64",
  ];
  const result = await jsonHere<TrainResult>([...args, "--epochs", "15"], env);
  expect(result).toMatchObject({ augment: "shift 1, flip", precision: "float64", inputShape: [72], samples: { test: 5 } }); // prettier-ignore
  expect(result.test.accuracy).toBe(1);
  type Predicted = { predictions: { top: { class: string }[] }[] };
  const inputs = ["red/3.png", "blue/4.png"].map((name) => join(at("pictures"), name));
  const { predictions } = await jsonHere<Predicted>(["predict", "latest", ...inputs], env);
  expect(predictions.map(({ top }) => top[0]?.class)).toEqual(["red", "blue"]);
  const all = await jsonHere<{ accuracy: number; rows: number }>(
    ["evaluate", "latest", "--split", "all"],
    env,
  );
  expect(all).toMatchObject({ accuracy: 1, rows: 24 });
  const seen = await runHere(["datasets", "preview", at("pictures"), "--size", "6x4", "--count", "1"], env);
  expect(seen.stdout.split("\n").slice(1, 3).map(({ length }) => length)).toEqual([8, 8]); // prettier-ignore
  pictures(at("other"));
  writeFileSync(join(at("other"), "red", "x.png"), "no picture");
  expect((await runHere(["evaluate", "latest", at("other")], env)).stderr).toMatch(/x\.png has bytes that begin [^\n]+, not a PNG or JPEG image\nhint: replace or remove the file/); // prettier-ignore
});
