import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { accuracy } from "@gradkit/metrics";
import { leaves, type Tree } from "@gradkit/tensor";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { train } from "../../test-support/worker-job.ts";
import { DivergenceError, serveTraining, trainInWorker, type TrainingEvent } from "../index.ts";

type Accuracy = { readonly accuracy: typeof accuracy };

let folder = "";
let program = "";
const workers: Worker[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradkit-worker-"));
  program = join(folder, "job.mjs");
  await build({
    stdin: {
      contents: 'import { serve } from "./worker-job.ts"; serve();',
      resolveDir: join(import.meta.dirname, "../../test-support"),
    },
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["gradkit-source"],
    logLevel: "silent",
  });
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.terminate())));

function worker(): Worker {
  const made = new Worker(program);
  workers.push(made);
  return made;
}

const numbers = (tree: Tree): number[] => leaves(tree).flatMap(([, x]) => [...x.data()]);
const input = { rate: 0.01, epochs: 5 };

/** Events without what a clock says and what a thread may leave out. */
function plain(events: readonly TrainingEvent<Accuracy>[]): unknown {
  return events.map((event) =>
    event.kind === "step"
      ? [event.progress.step, event.progress.loss, event.progress.scores()]
      : event.kind === "epoch"
        ? { ...event.record, seconds: 0, samplesPerSecond: 0 }
        : event,
  );
}

describe("training in a worker", () => {
  it("gives the same events and the same bits as without one", async () => {
    const [here, there]: [TrainingEvent<Accuracy>[], TrainingEvent<Accuracy>[]] = [[], []];
    const local = train(input);
    for await (const event of local) {
      here.push(event.kind === "step" ? frozen(event) : event);
    }
    const remote = trainInWorker<Tree, Accuracy>(worker(), input, { stepInterval: 0 });
    for await (const event of remote) {
      there.push(event);
    }
    expect(plain(there)).toEqual(plain(here));
    const [one, two] = [await local, await remote];
    expect(numbers(two.params)).toEqual(numbers(one.params));
    expect(numbers(two.buffers)).toEqual(numbers(one.buffers));
    expect(two.reason).toBe("done");
    expect(two.history.map(({ train: { loss } }) => loss)).toEqual(
      one.history.map(({ train: { loss } }) => loss),
    );
  });

  it("tells of a few steps only unless it is told otherwise, and of all measurements", async () => {
    const kinds: string[] = [];
    await trainInWorker(worker(), { ...input, epochs: 50 }, { onEvent: ({ kind }) => kinds.push(kind) });
    expect(kinds.filter((kind) => kind === "epoch")).toHaveLength(50);
    expect(kinds.filter((kind) => kind === "step").length).toBeLessThan(100);
  });

  it("pauses, goes on and stops", async () => {
    const training = trainInWorker(
      worker(),
      { ...input, epochs: 1_000_000 },
      {
        onEvent(event) {
          if (event.kind === "epoch" && event.record.epoch === 2) {
            training.pause();
            setTimeout(() => training.resume(), 20);
            setTimeout(() => training.stop(), 60);
          }
        },
      },
    );
    const run = await training;
    expect(run.reason).toBe("stopped");
    expect(run.history.length).toBeGreaterThan(1);
  });

  it("stops when its loop is left, and rejects when its signal is aborted", async () => {
    const left = trainInWorker(worker(), { ...input, epochs: 1_000_000 });
    for await (const event of left) {
      if (event.kind === "epoch") {
        break;
      }
    }
    expect((await left).reason).toBe("stopped");
    const signal = AbortSignal.timeout(30);
    await expect(trainInWorker(worker(), { ...input, epochs: 1_000_000 }, { signal })).rejects.toThrow(
      /timeout/,
    );
    await expect(trainInWorker(worker(), input, { signal })).rejects.toThrow(/timeout/);
  });

  it("throws what the training throws, and tells when the worker ends", async () => {
    const diverged = await trainInWorker(worker(), { ...input, rate: 1e30 }).catch((error: unknown) => error);
    expect(diverged).toBeInstanceOf(DivergenceError);
    expect((diverged as DivergenceError).message).toMatch(/^Training diverged: .* in epoch 1, step \d/);
    expect((diverged as DivergenceError).learningRate).toBe(1e30);
    await expect(trainInWorker(worker(), { ...input, epochs: 0 })).rejects.toThrow(
      /epochs must be a whole number/,
    );
    await expect(trainInWorker(worker(), { ...input, exit: true })).rejects.toThrow("ended with code 3");
    const none = new Worker(join(folder, "none.mjs"));
    await expect(trainInWorker(none, input)).rejects.toThrow(/none\.mjs/);
    expect(serveTraining).toBeTypeOf("function");
  });
});

/** Scores are asked for at once, as a worker does. */
function frozen({ progress }: Extract<TrainingEvent<Accuracy>, { kind: "step" }>): TrainingEvent<Accuracy> {
  const scores = progress.scores();
  return { kind: "step", progress: { ...progress, scores: () => scores } };
}
