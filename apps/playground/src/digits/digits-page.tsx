import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import "uplot/dist/uPlot.min.css";
import "../styles/plane.css";
import "../styles/digits.css";
import { usePageAddress } from "../address/use-page-address.ts";
import { engineLine } from "../app/page-frame.ts";
import { useWakeLock } from "../controls/use-wake-lock.ts";
import { digitsTexts as texts } from "../texts/digits-texts.ts";
import { DigitsDialogs } from "./digits-dialogs.tsx";
import { digitsPath } from "./settings/digits-link.ts";
import { makeDigitsStore } from "./store/digits-store.ts";
import { useKeptDigits } from "./keep/use-kept-digits.ts";
import { useHandedDigits } from "./keep/use-handed-digits.ts";
import { useDigitsFiles } from "./use-digits-files.ts";
import { useDigitsKeys } from "./use-digits-keys.ts";
import { useDigitsStart } from "./use-digits-start.ts";
import { useTabTitle } from "./use-tab-title.ts";
import { ConfusionPanel } from "./view/confusion-panel.tsx";
import { DigitsAnnouncer } from "./view/digits-announcer.tsx";
import { DigitsCurves } from "./view/digits-curves.tsx";
import { DigitsNotices } from "./view/digits-notices.tsx";
import { DigitsScores } from "./view/digits-scores.tsx";
import { DigitsTransport } from "./view/digits-transport.tsx";
import { DrawPanel } from "./view/draw-panel.tsx";
import { MistakesPanel } from "./view/mistakes-panel.tsx";
import { SettingsPanel } from "./view/settings-panel.tsx";
import { WeightsPanel } from "./view/weights-panel.tsx";
import { WhyPanel } from "./view/why-panel.tsx";

/** Digits and clothes: a network learns to read images, and everybody can draw one. */
export function DigitsPage(): JSX.Element {
  const store = useMemo(() => makeDigitsStore(location.hash, startWorker), []);
  useEffect(() => () => store.close(), []);
  usePageAddress(digitsPath, store.hash, store.visit);
  useDigitsStart(store);
  useDigitsKeys(store);
  useDigitsFiles(store);
  useHandedDigits(store);
  useKeptDigits(store);
  useTabTitle(store);
  useWakeLock(() => store.status.value.kind === "playing");
  const { engine } = store.setup.value ?? {};
  useEffect(() => {
    engineLine.value = engine;
  }, [engine]);
  return (
    <main id="main" class="plane digits" tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <DigitsTransport store={store} />
      <DigitsNotices store={store} />
      <div class="digits-columns">
        <div class="digits-draw">
          <DrawPanel store={store} />
          <WhyPanel store={store} />
          <WeightsPanel store={store} />
        </div>
        <div class="digits-middle">
          <DigitsScores store={store} />
          <DigitsCurves store={store} />
          <ConfusionPanel store={store} />
          <MistakesPanel store={store} />
        </div>
        <SettingsPanel store={store} />
      </div>
      <DigitsAnnouncer store={store} />
      <DigitsDialogs store={store} />
    </main>
  );
}

function startWorker(): Worker {
  return new Worker(new URL("./worker/digits-worker.ts", import.meta.url), { type: "module" });
}
