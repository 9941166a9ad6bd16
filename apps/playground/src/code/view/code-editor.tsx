import type { JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import { codeTexts as texts } from "../../texts/code-texts.ts";

export interface CodeEditorProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly source: string;
  /** The line with the error. */
  readonly failed: number | undefined;
  readonly onEdit: (source: string) => void;
  readonly onRun: () => void;
}

/** A text with numbered lines; nothing but a text area, so that everything that helps with texts works. */
export function CodeEditor({ area, source, failed, onEdit, onRun }: CodeEditorProps): JSX.Element {
  const gutter = useRef<HTMLPreElement>(null);
  /** After Escape, Tab moves the focus as everywhere else. */
  const isLeaving = useRef(false);
  const hear = (event: KeyboardEvent): void => {
    const isTab = event.key === "Tab" && !event.shiftKey && !isLeaving.current;
    isLeaving.current = event.key === "Escape";
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
    } else if (isTab && area.current !== null) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = area.current;
      area.current.setRangeText("  ", selectionStart, selectionEnd, "end");
      onEdit(area.current.value);
    }
  };
  const count = source.split("\n").length;
  return (
    <div class="editor">
      <pre ref={gutter} class="gutter number" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => (
          <span key={i} class={i + 1 === failed ? "failed" : ""}>
            {i + 1}
            {"\n"}
          </span>
        ))}
      </pre>
      <textarea
        ref={area}
        class="source"
        value={source}
        aria-label={texts.editorLabel}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        onInput={({ currentTarget }) => onEdit(currentTarget.value)}
        onKeyDown={hear}
        onScroll={({ currentTarget }) => {
          if (gutter.current !== null) {
            gutter.current.scrollTop = currentTarget.scrollTop;
          }
        }}
      />
    </div>
  );
}
