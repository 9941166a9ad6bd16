import type { JSX, TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../../controls/icon.tsx";
import { Panel } from "../../plane/panel.tsx";
import { runsTexts } from "../../texts/runs-texts.ts";
import { runFileOf } from "../read/run-file.ts";
import type { RunsStore } from "../runs-store.ts";

const texts = runsTexts.add;

/** Where runs are dropped, or chosen. What is dropped is heard by the page; here it is only shown. */
export function BringPanel({ store }: { readonly store: RunsStore }): JSX.Element {
  const [isOver, setOver] = useState(false);
  const take = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const files = Array.from(currentTarget.files ?? [], (file) => runFileOf(file));
    // The same folder may be chosen again after another run in it.
    currentTarget.value = "";
    if (files.length > 0) {
      void store.add(Promise.resolve(files));
    }
  };
  return (
    <Panel title={texts.title}>
      <div
        class={`drop-zone${isOver ? " over" : ""}`}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <Icon name="download" size={26} />
        <strong>{texts.drop}</strong>
        <div class="chips">
          <label class="button">
            {texts.folder}
            <input
              // The types do not know the attribute, with which a folder is chosen.
              ref={(input) => void input?.toggleAttribute("webkitdirectory", true)}
              type="file"
              class="unseen"
              data-testid="run-folder"
              onChange={take}
            />
          </label>
          <label class="button">
            {texts.file}
            <input
              type="file"
              class="unseen"
              multiple
              accept=".safetensors,.zip,.json,.jsonl"
              data-testid="run-files"
              onChange={take}
            />
          </label>
        </div>
      </div>
      <p class="hint">{texts.help}</p>
    </Panel>
  );
}
