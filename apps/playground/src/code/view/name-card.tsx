import type { JSX } from "preact";
import type { ExportedName } from "../exported-name.ts";

/** A name with its declaration and what it is for. */
export function NameCard({ entry }: { readonly entry: ExportedName }): JSX.Element {
  return (
    <div class="name-card">
      <pre class="name-signature">{entry.signature}</pre>
      <p>
        {entry.summary} <span class="hint">{entry.from}</span>
      </p>
    </div>
  );
}
