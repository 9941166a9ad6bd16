import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { codeTexts as texts } from "../../texts/code-texts.ts";

/** Copies a text, and says so until the text changes. */
export function CopyButton({ text }: { readonly text: string }): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [text]);
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" class="button" onClick={copy}>
      {isCopied ? texts.copied : texts.copy}
    </button>
  );
}
