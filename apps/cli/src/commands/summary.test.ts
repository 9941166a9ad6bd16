import { describe, expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { run } from "../run.ts";

/** What the command line prints; fails when it does not end well. */
async function printed(...args: readonly string[]): Promise<string> {
  const host = recordingHost();
  const code = await run(["summary", ...args], host);
  expect({ code, stderr: host.written.stderr }).toEqual({ code: 0, stderr: "" });
  return host.written.stdout;
}

test("shows layers, parameters and what training takes", async () => {
  const text = await printed("mnist", "--hidden", "300", "--batch", "64");
  expect(text).toContain("model     mlp for mnist\n");
  expect(text).toMatch(/0 +dense +300 +235,500 +235,200/);
  expect(text).toMatch(/total +238,510/);
  // 238,510 float32, twice as much for Adam; 64 rows of 300 + 300 + 10 outputs.
  expect(text).toContain("parameters 955 kB · gradients 955 kB · adam 1.9 MB · activations 157 kB\n");
  expect(text).toContain("peak      about 4.0 MB in training · batch 64\n");
});

test("gives the same as data", async () => {
  const facts: unknown = JSON.parse(
    await printed("spiral", "--optimizer", "sgd", "--hidden", "none", "--json"),
  );
  expect(facts).toMatchObject({
    schema: 1,
    dataset: "spiral",
    optimizer: "sgd",
    preset: "mlp",
    hidden: [],
    parameters: 9,
    memory: { parameters: 36, gradients: 36, optimizer: 0 },
    model: { kind: "sequential", config: { layers: [{ kind: "dense" }] } },
  });
});

describe("--input", () => {
  test("layers take it as it is, and may end as they like", async () => {
    const facts: unknown = JSON.parse(
      await printed("--input", "20", "--layers", "embedding 1000 8, gru 16", "--json"),
    );
    // 1000 x 8; three gates of (8 + 16) x 16 and two biases of 16 each.
    expect(facts).toMatchObject({
      dataset: null,
      inputShape: [20],
      parameters: 8000 + 3 * (24 * 16 + 2 * 16),
    });
  });

  test("takes the place of the data's shape in a preset", async () => {
    const text = await printed("mnist", "--input", "32x32x3", "--layers", "lenet");
    expect(text).toContain("model     lenet for mnist\n");
    expect(text).toMatch(/input +32 x 32 x 3\n/);
  });
});

test("refuses what there is not", async () => {
  const host = recordingHost();
  expect(await run(["summary", "minst"], host)).toBe(2);
  expect(host.written).toEqual({
    stdout: "",
    stderr: 'error: there is no data set "minst"\nhint: did you mean mnist or kmnist or emnist?\n',
  });
});
