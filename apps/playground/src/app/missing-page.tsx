import type { JSX } from "preact";
import { appTexts } from "../texts/app-texts.ts";

const texts = appTexts.missing;

/** What stands where a page should be that could not be loaded. */
export function MissingPage({ title }: { readonly title: string }): JSX.Element {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <div class="missing" role="alert">
        <h1>{texts.title(title)}</h1>
        <p>{texts.help}</p>
        {/* Some browsers remember that a module failed for as long as the page is open. */}
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {texts.again}
        </button>
      </div>
    </main>
  );
}
