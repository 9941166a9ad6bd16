import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { planeTexts as texts } from "../texts/plane-texts.ts";
import { classParts } from "./output/map-place.ts";
import type { PlaneStore } from "./store/plane-store.ts";

/** Milliseconds between two announcements while training goes on. */
const between = 5000;

/** Says for screen readers how training goes: at every change of state, and now and then in between. */
export function Announcer({ store }: { readonly store: PlaneStore }): JSX.Element {
  const [words, setWords] = useState("");
  useEffect(() => {
    let last = -Infinity;
    let kind = "";
    return effect(() => {
      const status = store.status.value;
      const frame = store.frame.value;
      const setup = store.setup.value;
      const now = performance.now();
      if (frame === undefined || setup === undefined || (status.kind === kind && now - last < between)) {
        return;
      }
      [last, kind] = [now, status.kind];
      const state =
        status.kind === "solved"
          ? texts.status.solved(status.accuracy, frame.epoch, frame.seconds)
          : status.kind === "ended"
            ? texts.status.ended(frame.epoch)
            : texts.status[status.kind];
      const scores = texts.scoresInWords(
        frame.train.accuracy,
        frame.test?.accuracy ?? null,
        frame.train.loss,
      );
      setWords(`${state} ${scores} ${texts.mapInWords(classParts(frame, setup.classes))}.`);
    });
  }, [store]);
  return (
    <p class="unseen" role="status" aria-live="polite" data-testid="announcer">
      {words}
    </p>
  );
}
