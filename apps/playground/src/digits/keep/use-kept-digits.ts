import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { keepRun } from "../../keep/kept-runs.ts";
import { nameRun } from "../../keep/name-run.ts";
import { largestKept, type RunRecord } from "../../keep/run-record.ts";
import { thinCurves } from "../../keep/thin-curves.ts";
import { runsTexts } from "../../texts/runs-texts.ts";
import { digitsModels } from "../settings/digits-models.ts";
import type { DigitsConfig } from "../settings/digits-config.ts";
import type { DigitsStore } from "../store/digits-store.ts";

/** Keeps every run when it rests and was measured, for the page of runs. */
export function useKeptDigits(store: DigitsStore): void {
  useEffect(() => {
    let began = Date.now();
    return effect(() => {
      const history = store.history.value;
      if (history.length === 0) {
        began = Date.now();
      }
      const end = history.at(-1);
      const isTrained = (end?.step ?? 0) > 0 && store.opened.value === undefined;
      if (isTrained && end?.hash !== undefined && store.status.value.kind !== "playing") {
        // A page on which nothing can be kept works all the same.
        keep(store, began).catch(() => undefined);
      }
    });
  }, [store]);
}

async function keep(store: DigitsStore, began: number): Promise<void> {
  const { parameterCount = Infinity } = store.setup.peek() ?? {};
  const record = recordOf(store, began);
  const file = parameterCount * 4 < largestKept.file ? await store.save() : undefined;
  await keepRun({ ...record, ...(file && { file }) });
}

function recordOf(store: DigitsStore, began: number): RunRecord {
  const history = store.history.peek();
  const status = store.status.peek();
  const end = history.at(-1);
  const none = { loss: null, accuracy: null };
  return {
    id: `digits ${began}`,
    name: nameRun(began),
    origin: "digits",
    date: began,
    settings: settingsInWords(store.config.peek()),
    curves: thinCurves(
      history.map(({ epoch, train, test }) => ({
        epoch: Number(epoch.toFixed(2)),
        train: train ?? none,
        test,
      })),
    ),
    last: { train: end?.train ?? none, test: end?.test ?? none },
    epochs: Math.floor(end?.epoch ?? 0),
    ending: status.kind === "playing" ? "" : runsTexts.endings[status.kind],
    hash: end?.hash,
    opens: "digits",
    link: store.hash(),
  };
}

function settingsInWords(config: DigitsConfig): Readonly<Record<string, string>> {
  return {
    set: config.set,
    images: String(config.images),
    layers: digitsModels[config.model].text,
    optimizer: config.optimizer,
    "learning rate": String(config.learningRate),
    "batch size": String(config.batchSize),
    epochs: String(config.epochs),
    seed: String(config.seed),
  };
}
