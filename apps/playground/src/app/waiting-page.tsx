import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { appTexts } from "../texts/app-texts.ts";

/** Milliseconds in which a page is usually there: whoever waits longer is told. */
const patience = 400;

/** What stands where a page will be. */
export function WaitingPage(): JSX.Element {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <p class="hint" role="status">
        {isLong && appTexts.loading}
      </p>
    </main>
  );
}
