import type { JSX } from "preact";
import { dialogTexts as texts } from "../texts/dialog-texts.ts";
import { singleKeys, switchSingleKeys } from "./single-keys.ts";
import { Toggle } from "./toggle.tsx";

export interface KeysListProps {
  /** The keys of the page and what they do; those of every page follow. */
  readonly keys: readonly (readonly [key: string, what: string])[];
}

/** What the keys do, and a switch for those that are single characters. */
export function KeysList({ keys }: KeysListProps): JSX.Element {
  return (
    <>
      <dl class="keys">
        {[...keys, ...texts.keys].map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Toggle label={texts.singleKeys} checked={singleKeys.value} onChange={switchSingleKeys} />
    </>
  );
}
