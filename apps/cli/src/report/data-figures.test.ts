import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";

async function figuresOf(training: string): Promise<Readonly<Record<string, string>>> {
  const run = join(temporaryFolder(), "my run");
  await runHere([...training.split(" "), "--epochs", "3", "--run-dir", run, "-qq"]);
  const { code, stderr } = await runHere(["report", run, "-qq"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(readFileSync(join(run, "report.html"), "utf8")).toContain(`gradkit evaluate '${run}'`);
  const folder = join(run, "figures");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

test("points of three classes: calibration and weights, no curves of two classes", async () => {
  const figures = await figuresOf("train vertical");
  const names = Object.keys(figures).map((name) => name.replace(/\.svg$/, ""));
  expect(names).toEqual(expect.arrayContaining(["accuracy", "activations", "calibration", "confusion", "loss", "plane", "weights"])); // prettier-ignore
  expect(names).not.toContain("roc");
  // Both layers, the smaller as high as the larger: shares of their own weights.
  expect(figures["weights.svg"]).toMatch(/0\.weight[^]*2\.weight/);
  // Of the hidden layer only, after its ReLU: nothing below 0.
  expect(figures["activations.svg"]).toContain("0.dense");
  expect(figures["activations.svg"]).not.toMatch(/2\.dense|−/);
});

test("a table of two classes: receiver operating characteristic, precision and recall", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "people.csv");
  // Every number decides its class, so that both curves are perfect.
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${i < 30 ? "no" : "yes"}`);
  writeFileSync(file, ["age,likes", ...rows].join("\n"));
  const figures = await figuresOf(`train ${file} --target likes --lr 0.1`);
  expect(figures["roc.svg"]).toMatch(/yes \(AUC 1\)/);
  expect(figures["precision-recall.svg"]).toMatch(/yes \(AP 1\)/);
  expect(figures["calibration.svg"]).toContain("expected calibration error");
});

test("numbers to predict have activations and weights, too", async () => {
  const names = Object.keys(await figuresOf("train sine"));
  expect(names).toEqual(expect.arrayContaining(["activations.svg", "weights.svg"]));
});
