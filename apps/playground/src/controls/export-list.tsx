import type { JSX } from "preact";
import { Icon } from "./icon.tsx";

/** A file that can be taken away. */
export type ExportItem = readonly [label: string, save: () => void];

/** Everything that can be taken away as a file. */
export function ExportList({ items }: { readonly items: readonly ExportItem[] }): JSX.Element {
  return (
    <ul class="export-list">
      {items.map(([label, save]) => (
        <li key={label}>
          <button type="button" class="button" onClick={save}>
            <Icon name="download" />
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
