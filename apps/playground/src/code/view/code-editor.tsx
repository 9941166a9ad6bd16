import type { JSX, RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import type { Problem } from "../check/problem.ts";
import { problemFrom } from "../check/problem-from.ts";
import { explainedAt, type Explained } from "../explained-at.ts";
import type { ExportedName } from "../exported-name.ts";
import { knownName } from "../known-name.ts";
import { CompletionList, completionId, completionListId } from "./completion-list.tsx";
import { NameCard } from "./name-card.tsx";
import { ProblemCard } from "./problem-card.tsx";
import { typesStateId } from "./problems-panel.tsx";
import { scrollTo } from "./scroll-to.ts";
import { useCompletions } from "./use-completions.ts";
import { Squiggles } from "./squiggles.tsx";
import { spotBelow } from "./text-grid.ts";
import { useUnder, type Under } from "./use-under.ts";

export interface CodeEditorProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly source: string;
  /** The line with the error. */
  readonly failed: number | undefined;
  /** What can be imported, as far as it is known. */
  readonly names: readonly ExportedName[];
  /** What the types do not allow, in the order of the text. */
  readonly problems: readonly Problem[];
  /** Somebody begins to look at the text: what can be imported will be wanted. */
  readonly onBegin: () => void;
  readonly onEdit: (source: string) => void;
  readonly onRun: () => void;
}

/** A text with numbered lines that knows the names of the packages; a text area, so that everything that helps with texts works. */
export function CodeEditor(props: CodeEditorProps): JSX.Element {
  const { area, source, failed, names, problems, onBegin, onEdit, onRun } = props;
  const gutter = useRef<HTMLPreElement>(null);
  /** After Escape, Tab moves the focus as everywhere else. */
  const isLeaving = useRef(false);
  const [place, setPlace] = useState(0);
  const completions = useCompletions(area, names, onEdit);
  const layer = useRef<HTMLPreElement>(null);
  const [under, onMove, onLeave] = useUnder(area, (index) => explainedAt(source, index, names, problems));
  const [told, setTold] = useState<Under<Explained> | undefined>(undefined);
  const shown = told ?? under;
  const { offer } = completions;
  const atCursor = knownName(source, place, names);
  const goOn = (by: 1 | -1): void => {
    const { current } = area;
    const next = current === null ? undefined : problemFrom(problems, current.selectionStart, by);
    if (current !== null && next !== undefined) {
      current.setSelectionRange(next.start, next.end);
      scrollTo(current, next.start);
      setTold({ found: { problem: next, entry: undefined }, ...spotBelow(current, next.start) });
    }
  };
  const hear = (event: KeyboardEvent): void => {
    setTold(undefined);
    const isHeld = event.ctrlKey || event.metaKey;
    if (!isHeld && completions.hear(event)) {
      event.preventDefault();
      return;
    }
    const isTab = event.key === "Tab" && !event.shiftKey && !isLeaving.current;
    isLeaving.current = event.key === "Escape";
    if (event.key === "F8") {
      event.preventDefault();
      completions.close();
      goOn(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && isHeld) {
      event.preventDefault();
      completions.close();
      onRun();
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      completions.look(true);
    } else if (isTab && area.current !== null) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = area.current;
      area.current.setRangeText("  ", selectionStart, selectionEnd, "end");
      onEdit(area.current.value);
    }
  };
  return (
    <>
      <div class="editor-frame">
        <div class="editor">
          <Gutter count={source.split("\n").length} failed={failed} place={gutter} />
          <div class="source-frame">
            <textarea
              ref={area}
              class="source"
              value={source}
              aria-label={texts.editorLabel}
              aria-autocomplete="list"
              aria-describedby={typesStateId}
              aria-invalid={problems.length > 0}
              {...(offer !== undefined && {
                "aria-controls": completionListId,
                ...(offer.marked >= 0 && { "aria-activedescendant": completionId(offer.marked) }),
              })}
              spellcheck={false}
              autocomplete="off"
              autocapitalize="off"
              wrap="off"
              onFocus={onBegin}
              onMouseEnter={onBegin}
              onMouseMove={onMove}
              onMouseLeave={onLeave}
              onInput={({ currentTarget }) => {
                onEdit(currentTarget.value);
                completions.look();
              }}
              onSelect={({ currentTarget }) => setPlace(currentTarget.selectionStart)}
              onKeyDown={hear}
              onBlur={() => {
                completions.close();
                setTold(undefined);
              }}
              onClick={() => {
                completions.close();
                setTold(undefined);
              }}
              onScroll={({ currentTarget }) => {
                completions.close();
                onLeave();
                follow(currentTarget, gutter.current, layer.current);
              }}
            />
            <Squiggles layer={layer} source={source} problems={problems} />
          </div>
        </div>
        {offer !== undefined && <CompletionList offer={offer} onTake={completions.take} />}
        {offer === undefined && shown !== undefined && (
          <div
            class="explained"
            role="tooltip"
            style={{ "--left": `${shown.left}px`, "--top": `${shown.top}px` }}
          >
            <div>
              {shown.found.problem !== undefined && <ProblemCard problem={shown.found.problem} />}
              {shown.found.entry !== undefined && <NameCard entry={shown.found.entry} />}
            </div>
          </div>
        )}
        <p class="unseen" role="status" data-testid="told-problem">
          {told?.found.problem?.text}
        </p>
      </div>
      <section class="at-cursor" aria-label={texts.atCursor}>
        {atCursor === undefined ? <p class="hint">{texts.editorHelp}</p> : <NameCard entry={atCursor} />}
      </section>
    </>
  );
}

/** Lets what stands beside and over the text scroll with it. */
function follow(area: HTMLElement, gutter: HTMLElement | null, layer: HTMLElement | null): void {
  if (gutter !== null) {
    gutter.scrollTop = area.scrollTop;
  }
  if (layer !== null) {
    layer.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
  }
}

interface GutterProps {
  readonly count: number;
  readonly failed: number | undefined;
  readonly place: RefObject<HTMLPreElement | null>;
}

function Gutter({ count, failed, place }: GutterProps): JSX.Element {
  return (
    <pre ref={place} class="gutter number" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <span key={i} class={i + 1 === failed ? "failed" : ""}>
          {i + 1}
          {"\n"}
        </span>
      ))}
    </pre>
  );
}
