import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { digitsTexts as texts } from "../../texts/digits-texts.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { whyWords } from "../why/why-words.ts";

/** Milliseconds between two announcements while nothing but numbers change, and before what is drawn is read out. */
const between = 5000;
const rest = 700;

/** Says for screen readers how training goes, and what the network makes of a drawing. */
export function DigitsAnnouncer({ store }: { readonly store: DigitsStore }): JSX.Element {
  const [training, setTraining] = useState("");
  const [drawing, setDrawing] = useState("");
  const [why, setWhy] = useState("");
  useEffect(() => {
    let last = -Infinity;
    let kind = "";
    return effect(() => {
      const status = store.status.value;
      const measured = store.history.value.at(-1);
      const now = performance.now();
      if (measured === undefined || (status.kind === kind && now - last < between)) {
        return;
      }
      [last, kind] = [now, status.kind];
      const { accuracy } = measured.test;
      const say = { playing: texts.training, paused: texts.paused, diverged: () => texts.diverged };
      setTraining(
        status.kind === "ended"
          ? texts.ended(accuracy, Math.round(measured.epoch), store.frame.value?.seconds ?? 0)
          : say[status.kind](accuracy),
      );
    });
  }, [store]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const reading = store.drawing.pixels.value && store.reading.value;
      const { classNames = [] } = store.setup.value ?? {};
      clearTimeout(timer);
      timer = setTimeout(() => {
        const best = reading === undefined ? 0 : Math.max(...reading);
        const name = classNames[reading?.indexOf(best) ?? -1];
        setDrawing(name === undefined ? "" : texts.draw.reads(name, best));
      }, rest);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const map = store.drawing.pixels.value && store.why.value;
      const { classNames = [] } = store.setup.value ?? {};
      // While it trains every map is another one, and accuracy is what is read out.
      if (store.status.value.kind !== "playing") {
        clearTimeout(timer);
        timer = setTimeout(() => setWhy(map === undefined ? "" : whyWords(map, classNames)), rest);
      }
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return (
    <div class="unseen">
      <p role="status" aria-live="polite" data-testid="announcer">
        {training}
      </p>
      <p role="status" aria-live="polite">
        {drawing}
      </p>
      <p role="status" aria-live="polite" data-testid="why-announcer">
        {why}
      </p>
    </div>
  );
}
