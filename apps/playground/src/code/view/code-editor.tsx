import type { JSX, RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import type { ExportedName } from "../exported-name.ts";
import { knownName } from "../known-name.ts";
import { CompletionList, completionId, completionListId } from "./completion-list.tsx";
import { NameCard } from "./name-card.tsx";
import { useCompletions } from "./use-completions.ts";
import { useNameUnder } from "./use-name-under.ts";

export interface CodeEditorProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly source: string;
  /** The line with the error. */
  readonly failed: number | undefined;
  /** What can be imported, as far as it is known. */
  readonly names: readonly ExportedName[];
  /** Somebody begins to look at the text: what can be imported will be wanted. */
  readonly onBegin: () => void;
  readonly onEdit: (source: string) => void;
  readonly onRun: () => void;
}

/** A text with numbered lines that knows the names of the packages; a text area, so that everything that helps with texts works. */
export function CodeEditor(props: CodeEditorProps): JSX.Element {
  const { area, source, failed, names, onBegin, onEdit, onRun } = props;
  const gutter = useRef<HTMLPreElement>(null);
  /** After Escape, Tab moves the focus as everywhere else. */
  const isLeaving = useRef(false);
  const [place, setPlace] = useState(0);
  const completions = useCompletions(area, names, onEdit);
  const [under, onMove, onLeave] = useNameUnder(area, names);
  const { offer } = completions;
  const atCursor = knownName(source, place, names);
  const hear = (event: KeyboardEvent): void => {
    const isHeld = event.ctrlKey || event.metaKey;
    if (!isHeld && completions.hear(event)) {
      event.preventDefault();
      return;
    }
    const isTab = event.key === "Tab" && !event.shiftKey && !isLeaving.current;
    isLeaving.current = event.key === "Escape";
    if (event.key === "Enter" && isHeld) {
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
          <textarea
            ref={area}
            class="source"
            value={source}
            aria-label={texts.editorLabel}
            aria-autocomplete="list"
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
            onBlur={completions.close}
            onClick={completions.close}
            onScroll={({ currentTarget }) => {
              completions.close();
              onLeave();
              if (gutter.current !== null) {
                gutter.current.scrollTop = currentTarget.scrollTop;
              }
            }}
          />
        </div>
        {offer !== undefined && <CompletionList offer={offer} onTake={completions.take} />}
        {offer === undefined && under !== undefined && (
          <div
            class="explained"
            role="tooltip"
            style={{ "--left": `${under.left}px`, "--top": `${under.top}px` }}
          >
            <NameCard entry={under.entry} />
          </div>
        )}
      </div>
      <section class="at-cursor" aria-label={texts.atCursor}>
        {atCursor === undefined ? <p class="hint">{texts.editorHelp}</p> : <NameCard entry={atCursor} />}
      </section>
    </>
  );
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
