import type { JSX } from "preact";
import { appTexts } from "../texts/app-texts.ts";
import { routes } from "./routes.ts";

const texts = appTexts.unknown;

/** What stands where an address leads to no page. */
export function UnknownPage(): JSX.Element {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <div class="missing">
        <h1>{texts.title}</h1>
        <p>{texts.help}</p>
        <ul class="chips">
          {routes.map(({ path, title }) => (
            <li key={path}>
              <a class="button" href={`#${path}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
