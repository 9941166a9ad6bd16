import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Field } from "../../controls/field.tsx";
import { Panel } from "../../plane/panel.tsx";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import { addImport } from "../add-import.ts";
import type { CodeStore } from "../code-store.ts";
import type { ExportedName } from "../worker/code-protocol.ts";

/** Names that are shown at most. */
const most = 60;

/** What the packages export, to be found and imported. */
export function NamesPanel({ store }: { readonly store: CodeStore }): JSX.Element {
  const [all, setAll] = useState<readonly ExportedName[]>([]);
  const [wanted, setWanted] = useState("");
  const isAsked = wanted !== "";
  useEffect(() => {
    // Only who looks for a name loads the packages.
    if (isAsked && all.length === 0) {
      void store.findNames().then(setAll);
    }
  }, [isAsked]);
  const found = isAsked ? all.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase())) : [];
  return (
    <Panel title={texts.names} class="names-panel">
      <Field id="find" label={texts.find} hint={texts.namesHelp}>
        <input
          id="find"
          class="text-box"
          type="search"
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value.trim())}
        />
      </Field>
      <p class="hint" role="status">
        {isAsked && all.length > 0 && texts.found(found.length)}
      </p>
      <ul class="names">
        {found.slice(0, most).map(({ name, from }) => (
          <li key={`${from}/${name}`}>
            <button
              type="button"
              class="chip-button"
              aria-label={texts.importName(name, from)}
              title={texts.importName(name, from)}
              onClick={() => store.edit(addImport(store.source.value, name, from))}
            >
              <code>{name}</code> <span class="hint">{from.replace("@gradkit/", "")}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
