import type { JSX } from "preact";
import { Thumbnail } from "../../plane/data/thumbnail.tsx";
import { Panel } from "../../plane/panel.tsx";
import { runsTexts } from "../../texts/runs-texts.ts";

const texts = runsTexts.empty;

/** What stands there before anything was trained. */
export function EmptyRuns(): JSX.Element {
  return (
    <Panel title={texts.title} class="empty-runs">
      <p>{texts.help}</p>
      <ul class="examples">
        {texts.examples.map(({ name, what, link, picture }) => (
          <li key={name}>
            <a class="example" href={link}>
              {picture === "digits" ? <Seven /> : <Thumbnail name={picture} />}
              <strong>{name}</strong>
              <span class="hint">{what}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Seven(): JSX.Element {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path
        d="M6 5.5H16L10 17.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
