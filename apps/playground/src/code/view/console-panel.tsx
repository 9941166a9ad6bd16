import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../../controls/icon-button.tsx";
import { Panel } from "../../plane/panel.tsx";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import type { CodeState, CodeStore } from "../code-store.ts";
import type { OutputLine } from "../worker/code-protocol.ts";

export interface ConsolePanelProps {
  readonly store: CodeStore;
  readonly onGoTo: (line: number) => void;
}

/** What the program prints, and how it ended. */
export function ConsolePanel({ store, onGoTo }: ConsolePanelProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const lines = store.lines.value;
  const state = store.state.value;
  useEffect(() => {
    if (box.current !== null) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [lines]);
  return (
    <Panel
      title={texts.console}
      class="console-panel"
      aside={
        <IconButton
          icon="close"
          label={texts.clear}
          disabled={lines.length === 0}
          onClick={() => store.clear()}
        />
      }
    >
      <div ref={box} class="console" tabIndex={0} role="log" aria-label={texts.console} data-testid="console">
        {lines.length === 0 && <p class="hint">{texts.empty}</p>}
        {lines.map((line, i) => (
          <Output key={i} line={line} />
        ))}
      </div>
      <p class="code-state" role="status">
        {stateText(state)}
        {state.kind === "failed" && state.line !== undefined && <GoTo line={state.line} onGoTo={onGoTo} />}
      </p>
    </Panel>
  );
}

function Output({ line: { kind, text } }: { readonly line: OutputLine }): JSX.Element {
  return text.startsWith("<svg") ? (
    <img
      class="console-figure"
      alt={texts.figure}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`}
    />
  ) : (
    <pre class={`console-line ${kind}`}>{text}</pre>
  );
}

function GoTo({
  line,
  onGoTo,
}: {
  readonly line: number;
  readonly onGoTo: (line: number) => void;
}): JSX.Element {
  return (
    <button type="button" class="chip-button" title={texts.goToLine(line)} onClick={() => onGoTo(line)}>
      {texts.line(line)}
    </button>
  );
}

function stateText(state: CodeState): string {
  return state.kind === "done" ? texts.states.done(state.seconds) : texts.states[state.kind];
}
