import type { JSX } from "preact";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import type { ExportedName } from "../exported-name.ts";
import { NameCard } from "./name-card.tsx";
import type { Offer } from "./use-completions.ts";

/** What the list is called by the editor that it belongs to. */
export const completionListId = "completions";

/** What an entry of the list is called. */
export function completionId(index: number): string {
  return `${completionListId}-${index}`;
}

export interface CompletionListProps {
  readonly offer: Offer;
  readonly onTake: (entry: ExportedName) => void;
}

/** The names that are offered, below what is being written, and what the marked one is. */
export function CompletionList({ offer, onTake }: CompletionListProps): JSX.Element {
  const { items, marked, left, top } = offer;
  const shown = items[Math.max(0, marked)];
  return (
    <div class="completions" style={{ "--left": `${left}px`, "--top": `${top}px` }}>
      <ul id={completionListId} role="listbox" aria-label={texts.completions}>
        {items.map((entry, i) => (
          <li
            key={`${entry.from}/${entry.name}`}
            id={completionId(i)}
            role="option"
            aria-selected={i === marked}
            // The text keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(entry)}
          >
            <code>{entry.name}</code> <span class="hint">{entry.from.replace("@gradkit/", "")}</span>
          </li>
        ))}
      </ul>
      {shown !== undefined && <NameCard entry={shown} />}
    </div>
  );
}
