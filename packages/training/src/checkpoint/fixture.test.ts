import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { leaves, type Tree } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { checkpointRun } from "../../golden/checkpoint-run.ts";
import { readCheckpoint } from "../index.ts";

const weights = (tree: Tree): number[] => leaves(tree).flatMap(([, x]) => [...x.data()]);

describe("a checkpoint of the first version", () => {
  it("is read, and training goes on from it as if it had never stopped", async () => {
    const file = new Uint8Array(
      await readFile(join(import.meta.dirname, "../../golden/checkpoint-v1.safetensors")),
    );
    expect(readCheckpoint(file).facts).toMatchObject({ version: 1, step: 17 });
    const resumed = await checkpointRun({ resume: file });
    const whole = await checkpointRun({});
    expect(resumed.history.map(({ step }) => step)).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
    // Machines without a fused multiply-add round the steps before the checkpoint otherwise.
    weights(resumed.params).forEach((value, i) => expect(value).toBeCloseTo(weights(whole.params)[i]!, 4));
  });
});
