import type { JSX } from "preact";
import type { PlaneConfig } from "../experiment/plane-config.ts";
import { planeDialogTexts } from "../texts/plane-dialog-texts.ts";
import { hashOf } from "./url-state/hash-of.ts";

/** Leads from the page inside another one to the whole page with the same settings, in a window of its own. */
export function WholePageLink({ config }: { readonly config: PlaneConfig }): JSX.Element {
  return (
    <a class="whole-page hint" href={hashOf(config)} target="_blank" rel="noopener">
      {planeDialogTexts.lesson.whole}
    </a>
  );
}
