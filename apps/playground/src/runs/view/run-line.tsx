import type { JSX } from "preact";
import type { RunLook } from "./run-look.ts";

/** A piece of the line with which a run is drawn; room for one where it is not. */
export function RunLine({ look }: { readonly look: RunLook | undefined }): JSX.Element {
  return (
    <svg class="racer-line" width="26" height="10" aria-hidden="true">
      {look !== undefined && (
        <line
          x1="1"
          y1="5"
          x2="25"
          y2="5"
          stroke={`var(--${look.color})`}
          stroke-width="2.5"
          stroke-dasharray={look.dash.join(" ")}
          opacity={look.opacity}
        />
      )}
    </svg>
  );
}
