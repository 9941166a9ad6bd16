import type { JSX } from "preact";
import { dialogTexts as texts } from "../texts/dialog-texts.ts";
import { CopyBox } from "./copy-box.tsx";

export interface ShareLinkProps {
  /** What stands in the address after the page, `#` included. */
  readonly hash: string;
  /** Default: that it leads to these settings. */
  readonly label?: string;
}

/** A link to be copied. */
export function ShareLink({ hash, label = texts.link }: ShareLinkProps): JSX.Element {
  return <CopyBox label={label} text={`${location.origin}${location.pathname}${hash}`} />;
}
