import { computed, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import "uplot/dist/uPlot.min.css";
import "../styles/plane.css";
import { PageDialogs } from "../app/page-dialogs.tsx";
import { engineLine } from "../app/page-frame.ts";
import { useWakeLock } from "../controls/use-wake-lock.ts";
import type { LessonPart } from "../experiment/lesson.ts";
import { planeDialogTexts } from "../texts/plane-dialog-texts.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import { Announcer } from "./announcer.tsx";
import { BendPanel } from "./bend/bend-panel.tsx";
import { CurvesPanel } from "./curves/curves-panel.tsx";
import { DataPanel } from "./data/data-panel.tsx";
import type { DrawTool } from "./data/draw-tools.tsx";
import { PlaneFiles } from "./dialogs/plane-files.tsx";
import { takeHandover } from "../keep/handover.ts";
import { PlaneShare } from "./dialogs/plane-share.tsx";
import { InsidePanel } from "./inside/inside-panel.tsx";
import { useHandedNetwork, withHanded } from "./keep/use-handed-network.ts";
import { useKeptRuns } from "./keep/use-kept-runs.ts";
import { makeSessionKeeper } from "./keep/session-keeper.ts";
import { LearningPanel } from "./learning/learning-panel.tsx";
import { LessonText } from "./lesson-text.tsx";
import { NetworkPanel } from "./network/network-panel.tsx";
import { Notices } from "./notices.tsx";
import { OutputPanel } from "./output/output-panel.tsx";
import { makePlaneStore, type UnitPlace } from "./store/plane-store.ts";
import { SweepPanel } from "./sweep/sweep-panel.tsx";
import { Transport } from "./transport/transport.tsx";
import { readAddress } from "./url-state/read-address.ts";
import { useAddress } from "./use-address.ts";
import { useDroppedFiles } from "./use-dropped-files.ts";
import { useFirstRun } from "./use-first-run.ts";
import { usePlaneKeys } from "./use-plane-keys.ts";
import { useSleep } from "./use-sleep.ts";
import { WholePageLink } from "./whole-page-link.tsx";

/** Classify the plane: points, a network, and what it makes of them while it learns. */
export function PlanePage(): JSX.Element {
  const handed = useMemo(() => takeHandover("plane"), []);
  const first = useMemo(() => withHanded(readAddress(location), handed), []);
  const store = useMemo(() => makePlaneStore(first.config, startWorker, first.weights), []);
  const session = useMemo(() => makeSessionKeeper(store, first), []);
  const address = useMemo(() => signal(first), []);
  const lesson = useMemo(() => computed(() => address.value.lesson), []);
  const [hovered, setHovered] = useState<UnitPlace | undefined>(undefined);
  const [pinned, setPinned] = useState<UnitPlace | undefined>(undefined);
  const [tool, setTool] = useState<DrawTool>(0);
  useEffect(() => () => store.close(), []);
  useEffect(() => () => session.close(), []);
  useAddress(store, lesson, (next) => (address.value = next));
  useDroppedFiles(store);
  useFirstRun(store, first);
  useHandedNetwork(store, handed);
  useSleep(store);
  useWakeLock(() => store.status.value.kind === "playing");
  useKeptRuns(store);
  usePlaneKeys(store);
  const { engine, widths } = store.setup.value ?? {};
  useEffect(() => {
    engineLine.value = engine;
  }, [engine]);
  // Units that are no longer there are neither shown nor pinned.
  const known = (unit: UnitPlace | undefined): UnitPlace | undefined =>
    unit !== undefined && unit.unit < (widths?.[unit.layer] ?? 0) ? unit : undefined;
  const shows = (part: LessonPart): boolean => lesson.value?.hidden.includes(part) !== true;
  return (
    <main id="main" class={`plane${lesson.value?.isEmbedded === true ? " embedded" : ""}`} tabIndex={-1}>
      <h1 class="unseen">{planeTexts.title}</h1>
      <LessonText text={lesson.value?.text ?? ""} />
      <Transport store={store} hasSpeed={shows("speed")} />
      <Notices store={store} ignored={address.value.ignored} session={session} hasNext={shows("next")} />
      <div class="columns">
        {(shows("data") || shows("inside")) && (
          <div class="left">
            {shows("data") && (
              <DataPanel store={store} tool={tool} onTool={setTool} hasInputs={shows("inputs")} />
            )}
            {shows("inside") && <InsidePanel store={store} />}
            {shows("inside") && <BendPanel store={store} />}
          </div>
        )}
        {(shows("network") || shows("learning")) && (
          <div class="middle">
            {shows("network") && (
              <NetworkPanel
                store={store}
                hovered={known(hovered)}
                pinned={known(pinned)}
                onHover={setHovered}
                onPin={setPinned}
              />
            )}
            {shows("learning") && <LearningPanel store={store} />}
            {shows("learning") && <SweepPanel store={store} />}
          </div>
        )}
        <div class="side">
          <OutputPanel store={store} unit={known(hovered ?? pinned)} tool={tool} />
          {shows("curves") && <CurvesPanel store={store} />}
        </div>
      </div>
      {lesson.value?.isEmbedded === true && <WholePageLink config={store.config.value} />}
      <Announcer store={store} />
      <PageDialogs
        keys={planeDialogTexts.keys}
        share={() => <PlaneShare store={store} lesson={lesson.value} />}
        files={() => <PlaneFiles store={store} />}
      />
    </main>
  );
}

function startWorker(): Worker {
  return new Worker(new URL("../worker/plane-worker.ts", import.meta.url), { type: "module" });
}
