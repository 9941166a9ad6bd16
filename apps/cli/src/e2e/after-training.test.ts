import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "fast-png";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";

/** Two trained models: points in the plane, and digits. */
let root = "";
const at = (name: string): string => join(root, name);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "gradkit-after-"));
  await Promise.all([
    runHere(["train", "spiral", "--epochs", "300", "--validation", "0.1", "--run-dir", at("plane"), "-qq"]),
    runHere([
      "train",
      "synthetic-digits",
      "--epochs",
      "3",
      "--samples",
      "2000",
      "--run-dir",
      at("digits"),
      "-qq",
    ]),
  ]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Result {
  readonly test: { readonly loss: number; readonly accuracy: number };
}
const result = (name: string): Result =>
  JSON.parse(readFileSync(join(at(name), "results.json"), "utf8")) as Result;

test.each(["plane", "digits"])("evaluate measures what training measured: %s", async (name) => {
  const { stdout, stderr } = await runHere(["evaluate", at(name), "--json"]);
  expect(stderr).toBe("");
  const found = JSON.parse(stdout) as Result["test"] & {
    confusionMatrix: number[][];
    rows: number;
    schema: number;
  };
  expect(found.schema).toBe(1);
  expect(found.accuracy).toBe(result(name).test.accuracy);
  expect(found.loss).toBeCloseTo(result(name).test.loss, 5);
  expect(found.confusionMatrix.flat().reduce((sum, count) => sum + count, 0)).toBe(found.rows);
  const { stdout: words } = await runHere(["evaluate", at(name)]);
  expect(words).toMatch(/^test {6}\S+ · [\d,]+ rows · accuracy 0\.\d{4} · loss \d\.\d{4}$/m);
});

test("evaluate says why a model does not fit", async () => {
  const { code, stderr } = await runHere(["evaluate", at("digits"), "spiral"]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/the model (knows 10 classes|does not fit)/)]);
});

test("predict reads rows from stdin and files", async () => {
  const run = startCli(["predict", at("plane"), "-", "--json"]);
  run.child.stdin?.end("0.5,-0.5\n\n0 0.1\n");
  const { predictions } = JSON.parse((await run.finished).stdout) as { predictions: { input: string; top: { probability: number }[] }[] }; // prettier-ignore
  expect(predictions.map(({ input }) => input)).toEqual(["line 1", "line 3"]);
  expect(predictions[0]!.top.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5);
  const file = join(temporaryFolder(), "rows.csv");
  writeFileSync(file, "0.5,-0.5,3\n");
  const wrong = await runHere(["predict", at("plane"), file]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("rows.csv line 1 has 3 numbers, but the model takes 2")]); // prettier-ignore
  writeFileSync(file, "0.5,abc\n");
  expect((await runHere(["predict", at("plane"), file])).stderr).toContain(
    'has "abc" at place 2, which is no number',
  );
});

test("predict reads what a spreadsheet calls Unicode, and says so of text in neither encoding", async () => {
  const file = join(temporaryFolder(), "rows.csv");
  writeFileSync(file, Buffer.concat([Buffer.from([255, 254]), Buffer.from("0.5,0.25\n", "utf16le")]));
  expect((await runHere(["predict", at("plane"), file])).code).toBe(0);
  writeFileSync(file, Buffer.from([0x30, 0x2c, 0xe9, 0x0a]));
  const { code, stderr } = await runHere(["predict", at("plane"), file]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("is no text in UTF-8: look at line 1")]);
});

test("predict reads a drawn one, dark on light and off the middle", async () => {
  const [width, height] = [120, 90];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 10; y < 60; y++) {
    data.fill(0, y * width + 20, y * width + 26);
  }
  const file = join(temporaryFolder(), "one.png");
  writeFileSync(file, encode({ width, height, data, channels: 1, depth: 8 }));
  const { stdout } = await runHere(["predict", at("digits"), file, "--json"]);
  const { predictions } = JSON.parse(stdout) as { predictions: { top: { class: string }[] }[] };
  expect(predictions[0]!.top[0]!.class).toBe("1");
});

test("a model goes out as ONNX and comes back the same", async () => {
  const folder = temporaryFolder();
  const [onnx, back] = [join(folder, "a.onnx"), join(folder, "b.safetensors")];
  await runHere(["export", at("plane"), "-o", onnx]);
  await runHere(["import", onnx, "-o", back, "--classes", "a,b,c"]);
  const ask = async (model: string): Promise<number[]> => {
    const run = startCli(["predict", model, "-", "--json"]);
    run.child.stdin?.end("0.3,0.4\n");
    const { predictions } = JSON.parse((await run.finished).stdout) as {
      predictions: { top: { probability: number }[] }[];
    };
    return predictions[0]!.top.map(({ probability }) => probability);
  };
  expect(await ask(back)).toEqual(await ask(at("plane")));
  for (const format of ["npz", "safetensors", "json"]) {
    const file = join(folder, `c.${format}`);
    expect((await runHere(["export", at("plane"), "--to", format, "-o", file])).stderr).toBe("");
    expect(existsSync(file)).toBe(true);
  }
  const broken = await runHere(["import", join(at("plane"), "config.json")]);
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("cannot be used")]);
});

test("reports stand alone: figures inside, nothing from elsewhere, no script", async () => {
  const { stdout } = await runHere(["report", at("digits")]);
  expect(stdout).toMatch(/^wrote {5}.*report\.html · \d figures$/m);
  const page = readFileSync(join(at("digits"), "report.html"), "utf8");
  expect(page.match(/<svg[^>]* role="img"/g)?.length).toBeGreaterThanOrEqual(5);
  expect(page).not.toMatch(/<script|<link|src="http|url\(http/);
  expect(page).toMatch(/% of the [\d,]+ test rows of synthetic-digits are classified rightly/);
  expect(existsSync(join(at("digits"), "figures", "confusion.svg"))).toBe(true);
  const both = join(temporaryFolder(), "both.html");
  await runHere(["report", at("digits"), at("plane"), "-o", both]);
  expect(readFileSync(both, "utf8")).toContain("<h1>2 runs</h1>");
});

test("compare tells what differs, and fails where more is required", async () => {
  const { stdout } = await runHere(["compare", at("plane"), at("digits")]);
  expect(stdout).toMatch(/dataset: spiral \| synthetic-digits/);
  const found = JSON.parse((await runHere(["compare", at("plane"), at("plane"), "--json"])).stdout) as { verdict: string; differences: [] }; // prettier-ignore
  expect(found.differences).toEqual([]);
  expect(found.verdict).toMatch(/^No difference is to be seen/);
  const strict = await runHere(["compare", at("plane"), "--require", "0.999"]);
  expect([strict.code, strict.stderr]).toEqual([4, expect.stringContaining("but 0.999 is required")]);
});

test("find-rate and gradcheck answer with numbers", async () => {
  const { stdout } = await runHere(["find-rate", "spiral", "--json"]);
  const { suggestion, rates } = JSON.parse(stdout) as { suggestion: number; rates: number[] };
  expect(suggestion).toBeGreaterThan(1e-3);
  expect(suggestion).toBeLessThan(1);
  expect(rates.length).toBeGreaterThan(20);
  const checked = JSON.parse((await runHere(["gradcheck", "mnist", "--layers", "lenet", "--most", "3", "--json"])).stdout) as { passed: boolean; parameters: unknown[] }; // prettier-ignore
  expect(checked.passed).toBe(true);
  expect(checked.parameters).toHaveLength(10);
  const failed = await runHere(["gradcheck", "--tolerance", "1e-300"]);
  expect([failed.code, failed.stderr]).toEqual([
    4,
    expect.stringMatching(/gradients out of tolerance: \S+ is \S+ and should be/),
  ]);
});
