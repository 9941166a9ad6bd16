import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { keepRun } from "../../keep/kept-runs.ts";
import { nameRun } from "../../keep/name-run.ts";
import { largestKept, type RunPoint, type RunRecord } from "../../keep/run-record.ts";
import { thinCurves } from "../../keep/thin-curves.ts";
import { runsTexts } from "../../texts/runs-texts.ts";
import type { EpochNews, Frame } from "../../worker/protocol.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { hashOf } from "../url-state/hash-of.ts";
import { settingsInWords } from "./settings-in-words.ts";

/** Keeps every run when it rests, for the page of runs; going on with it keeps it anew. */
export function useKeptRuns(store: PlaneStore): void {
  useEffect(() => {
    return effect(() => {
      const history = store.history.value;
      const frame = store.frame.value;
      const hash = store.hash.value;
      // A moment of the past that is looked at is not what the run came to.
      const isEnd = frame !== undefined && frame.epoch > 0 && frame.epoch === history.at(-1)?.epoch;
      if (isEnd && rests(store) && (hash !== undefined || !isSecureContext)) {
        // A page on which nothing can be kept works all the same.
        keepRun(recordOf(store, frame, history)).catch(() => undefined);
      }
    });
  }, [store]);
}

function rests({ status }: PlaneStore): boolean {
  return status.value.kind !== "playing";
}

function recordOf(store: PlaneStore, frame: Frame, history: readonly EpochNews[]): RunRecord {
  const config = store.config.peek();
  const began = store.began.peek();
  const status = store.status.peek();
  return {
    id: `plane ${began}`,
    name: nameRun(began),
    origin: "plane",
    date: began,
    settings: settingsInWords(config),
    curves: thinCurves(history.map(pointOf)),
    last: { train: frame.train, test: frame.test ?? { loss: null, accuracy: null } },
    epochs: frame.epoch,
    ending: status.kind === "playing" ? "" : runsTexts.endings[status.kind],
    hash: store.hash.peek(),
    opens: "plane",
    link: hashOf(config),
    ...(frame.weights.length <= largestKept.weights && { weights: frame.weights.slice() }),
  };
}

function pointOf({ epoch, train, test }: EpochNews): RunPoint {
  return { epoch, train, test: test ?? { loss: null, accuracy: null } };
}
