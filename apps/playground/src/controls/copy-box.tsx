import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { dialogTexts as texts } from "../texts/dialog-texts.ts";

export interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  /** Shows it over several lines. */
  readonly isCode?: boolean;
}

/** A text to be copied with one click. */
export function CopyBox({ label, text, isCode = false }: CopyBoxProps): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="copy-box">
      <div class="panel-head">
        <h3>{label}</h3>
        <button type="button" class="button" onClick={copy}>
          {isCopied ? texts.copied : texts.copy}
        </button>
      </div>
      <pre class={isCode ? "code" : "line"} tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </div>
  );
}
