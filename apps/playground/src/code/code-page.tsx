import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import "../styles/plane.css";
import "../styles/code.css";
import { usePageAddress } from "../address/use-page-address.ts";
import { SelectField } from "../controls/select-field.tsx";
import { usePageKeys } from "../controls/use-page-keys.ts";
import { Icon } from "../controls/icon.tsx";
import { codeTexts as texts } from "../texts/code-texts.ts";
import { Panel } from "../plane/panel.tsx";
import { CodeDialogs } from "./code-dialogs.tsx";
import { codePath } from "./code-link.ts";
import { makeCodeStore, programNames } from "./code-store.ts";
import { CodeEditor } from "./view/code-editor.tsx";
import { ConsolePanel } from "./view/console-panel.tsx";
import { CopyButton } from "./view/copy-button.tsx";
import { EpochsField } from "./view/epochs-field.tsx";
import { NamesPanel } from "./view/names-panel.tsx";
import { ProblemsPanel } from "./view/problems-panel.tsx";

/** Code: the run of the plane as a program, and a console to run programs in. */
export function CodePage(): JSX.Element {
  const store = useMemo(() => makeCodeStore(location.hash, { run: startWorker, check: startChecker }), []);
  const wantsCheck = useRef(true);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => () => store.close(), []);
  usePageAddress(codePath, store.hash, store.visit);
  usePageKeys({});
  const state = store.state.value;
  const isRunning = state.kind === "running";
  return (
    <main id="main" class="plane code-page" tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <p class="headline code-lead">{texts.lead}</p>
      <div class="code-columns">
        <Panel
          title={texts.editor}
          class="editor-panel"
          aside={
            <span class="toggles">
              {store.isChanged.value && (
                <button type="button" class="button" onClick={() => store.reset()}>
                  {texts.reset}
                </button>
              )}
              <CopyButton text={store.source.value} />
              <button
                type="button"
                class={`button ${isRunning ? "" : "primary"}`}
                title="Ctrl+Enter"
                onClick={() => (isRunning ? store.stop() : store.run())}
              >
                <Icon name={isRunning ? "pause" : "play"} size={16} />
                {isRunning ? texts.stop : texts.run}
              </button>
            </span>
          }
        >
          <div class="program-row">
            <SelectField
              id="program"
              label={texts.program}
              value={store.name.value}
              usual="plane"
              options={programNames}
              names={(name) => texts.programs[name]}
              onChange={(name) => store.choose(name)}
            />
            {store.name.value === "plane" && <EpochsField store={store} />}
          </div>
          <CodeEditor
            area={area}
            source={store.source.value}
            failed={state.kind === "failed" ? state.line : undefined}
            names={store.names.value}
            onBegin={() => store.loadNames()}
            problems={store.check.problems.value}
            onEdit={(source) => {
              store.edit(source);
              if (wantsCheck.current && !savesData()) {
                store.check.begin();
              }
            }}
            onRun={() => store.run()}
          />
          <ProblemsPanel
            check={store.check}
            source={store.source.value}
            onChange={(isOn) => {
              // Who has switched it off does not want it back by writing on.
              wantsCheck.current = isOn;
              if (isOn) {
                store.check.begin();
              } else {
                store.check.end();
              }
            }}
            onGoTo={({ start, end }) => select(area.current, start, end)}
          />
        </Panel>
        <div class="code-side">
          <ConsolePanel store={store} onGoTo={(line) => selectLine(area.current, line)} />
          <NamesPanel store={store} />
        </div>
      </div>
      <CodeDialogs store={store} />
    </main>
  );
}

function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  const before = area?.value.split("\n").slice(0, line - 1) ?? [];
  const start = before.reduce((sum, { length }) => sum + length + 1, 0);
  const end = area?.value.indexOf("\n", start) ?? -1;
  select(area, start, end === -1 ? (area?.value.length ?? 0) : end);
}

function select(area: HTMLTextAreaElement | null, start: number, end: number): void {
  area?.focus();
  area?.setSelectionRange(start, end);
}

/** Whether somebody has asked their browser to load little. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function startChecker(): Worker {
  return new Worker(new URL("./check/check-worker.ts", import.meta.url), { type: "module" });
}

function startWorker(): Worker {
  return new Worker(new URL("./worker/code-worker.ts", import.meta.url), { type: "module" });
}
