import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Field } from "../../controls/field.tsx";
import { Panel } from "../../plane/panel.tsx";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import { addImport } from "../add-import.ts";
import type { CodeStore } from "../code-store.ts";

/** Names that are shown at most. */
const most = 30;

/** What the packages export, to be found and imported. */
export function NamesPanel({ store }: { readonly store: CodeStore }): JSX.Element {
  const [wanted, setWanted] = useState("");
  const letters = wanted.toLowerCase();
  const isAsked = letters !== "";
  const names = store.names.value;
  useEffect(() => {
    if (isAsked) {
      store.loadNames();
    }
  }, [isAsked]);
  const found = isAsked
    ? names
        .filter(({ name }) => name.toLowerCase().includes(letters))
        .sort((a, b) => a.name.toLowerCase().indexOf(letters) - b.name.toLowerCase().indexOf(letters))
    : [];
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
        {isAsked && names.length > 0 && texts.found(found.length)}
      </p>
      <ul class="names">
        {found.slice(0, most).map(({ name, from, kind, summary }) => (
          <li key={`${from}/${name}`}>
            <button
              type="button"
              class="chip-button"
              aria-label={texts.importName(name, from)}
              onClick={() =>
                store.edit(addImport(store.source.value, kind === "type" ? `type ${name}` : name, from))
              }
            >
              <code>{name}</code> <span class="hint">{from.replace("@gradkit/", "")}</span>
            </button>
            <span class="hint">{summary}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
