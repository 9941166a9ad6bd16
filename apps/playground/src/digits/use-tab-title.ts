import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { digitsTexts as texts } from "../texts/digits-texts.ts";
import type { DigitsStore } from "./store/digits-store.ts";

/** Shows in the title of the tab how far training is: it goes on while another tab is open. */
export function useTabTitle(store: DigitsStore): void {
  useEffect(() => {
    const usual = document.title;
    const stop = effect(() => {
      const last = store.history.value.at(-1);
      const isPlaying = store.status.value.kind === "playing";
      document.title =
        isPlaying && last !== undefined
          ? `${texts.tabTitle(Math.floor(last.epoch), last.test.accuracy)} · ${usual}`
          : usual;
    });
    return () => {
      stop();
      document.title = usual;
    };
  }, [store]);
}
