import { spiral } from "@gradkit/datasets";
import { batchNorm, dense, dropout, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import {
  adam,
  adamW,
  chain,
  clipByGlobalNorm,
  cosine,
  ema,
  gradientNoise,
  lbfgs,
  lookahead,
  muon,
  reduceOnPlateau,
  sgd,
  swa,
} from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import { leaves, type Tree } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { CheckpointError, fit, memoryStore, readCheckpoint, type FitOptions } from "../index.ts";

const model = () => sequential(dense(2, 16), batchNorm(16), relu(), dropout(0.3), dense(16, 3));
const weights = (tree: Tree): number[] => leaves(tree).flatMap(([, x]) => [...x.data()]);
const data = spiral();

/** Trains with a break after so many steps, in a fresh run from its checkpoint, and once without a break. */
async function withAndWithout(
  options: () => Omit<FitOptions, "steps">,
  breaks: readonly number[],
  steps = 40,
) {
  const whole = await fit(model(), data, { ...options(), steps });
  const store = memoryStore();
  for (const step of breaks) {
    expect((await stopAt(step, { ...options(), steps, checkpoints: { store }, resume: true })).reason).toBe(
      "stopped",
    );
  }
  const last = await fit(model(), data, { ...options(), steps, checkpoints: { store }, resume: true });
  return { whole, last };
}

/** Trains until so many updates were made, and stops. */
async function stopAt(step: number, options: FitOptions) {
  const training = fit(model(), data, options);
  for await (const event of training) {
    if (event.kind === "step" && event.progress.step === step) {
      training.stop();
    }
  }
  return training;
}

const base = { loss: crossEntropy, batchSize: 64, metrics: { accuracy }, validation: 0.2, seed: 5 };

describe("resume", () => {
  const optimizers: Readonly<Record<string, () => Omit<FitOptions, "steps">>> = {
    sgd: () => ({ ...base, optimizer: sgd(0.1, { momentum: 0.9 }) }),
    adam: () => ({ ...base, optimizer: adam(cosine(0.02, { steps: 40 })) }),
    muon: () => ({ ...base, optimizer: muon(0.02) }),
    float64: () => ({ ...base, dtype: "float64", optimizer: adamW(0.01) }),
    chained: () => ({
      ...base,
      optimizer: chain(clipByGlobalNorm(1), lookahead(adam(0.01))),
      accumulate: 2,
      clipNorm: 2,
    }),
    ema: () => ({ ...base, optimizer: ema(adam(0.01)), evaluateEvery: 7 }),
    swa: () => ({ ...base, optimizer: swa(adam(0.01), { start: 5 }) }),
    lbfgs: () => ({ ...base, optimizer: lbfgs(0.1), dtype: "float64" }),
    noise: () => ({
      ...base,
      optimizer: chain(
        gradientNoise((step) => rng([9, step])),
        sgd(0.1),
      ),
    }),
  };
  for (const [name, options] of Object.entries(optimizers)) {
    it(`ends with the same bits as a run without a break: ${name}`, async () => {
      const { whole, last } = await withAndWithout(options, [1, 9, 16]);
      expect(weights(last.params)).toEqual(weights(whole.params));
      expect(weights(last.buffers)).toEqual(weights(whole.buffers));
    });
  }

  it("keeps history, best weights and patience", async () => {
    const { whole, last } = await withAndWithout(
      () => ({
        ...base,
        optimizer: adam(0.05),
        earlyStopping: { monitor: "accuracy", mode: "max", patience: 6 },
        evaluateEvery: 3,
      }),
      [4, 5, 9, 16],
      60,
    );
    const plain = ({ history }: typeof whole): unknown =>
      history.map(({ epoch, step, train, validation }) => ({ epoch, step, train, validation }));
    expect(last.reason).toBe(whole.reason);
    expect(plain(last)).toEqual(plain(whole));
    expect(last.best?.step).toBe(whole.best?.step);
    expect(weights(last.params)).toEqual(weights(whole.params));
  });

  it("restores what else is saved in place", async () => {
    const plateau = reduceOnPlateau(0.1, { patience: 0 });
    const run = async (step: number, store = memoryStore()) => {
      const state = plateau.init();
      const result = await stopAt(step, {
        ...base,
        optimizer: sgd(() => state.value),
        checkpoints: { store },
        resume: true,
        alsoSave: { state },
        steps: 30,
        onEvent: (event) => event.kind === "epoch" && plateau.update(state, event.record.train.loss),
      });
      return { result, state, store };
    };
    const whole = await run(30);
    const { store } = await run(8);
    const second = await run(30, store);
    expect(second.state).toEqual(whole.state);
    expect(weights(second.result.params)).toEqual(weights(whole.result.params));
  });

  it("refuses the checkpoint of another run, naming every difference", async () => {
    const store = memoryStore();
    const options = { ...base, optimizer: adam(0.01), checkpoints: { store }, steps: 3 };
    await fit(model(), data, options);
    const other = sequential(dense(2, 8), relu(), dense(8, 3));
    const error = await fit(other, data, { ...options, seed: 6, resume: true }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(CheckpointError);
    expect((error as CheckpointError).problems.join("\n")).toMatch(
      /seed was 5 and is 6[^]*"params.0.weight" is float32 \[2, 16\] in the checkpoint and float32 \[2, 8\] in the model[^]*"params.1.weight" is left over/,
    );
  });

  it("refuses what is broken", async () => {
    const store = memoryStore();
    await fit(model(), data, { ...base, optimizer: adam(0.01), checkpoints: { store }, steps: 3 });
    const [name] = await store.names();
    const bytes = await store.read(name!);
    expect(readCheckpoint(bytes).facts.step).toBe(3);
    for (const length of [0, 7, 100, bytes.length - 1]) {
      expect(() => readCheckpoint(bytes.slice(0, length))).toThrow(CheckpointError);
    }
  });
});
