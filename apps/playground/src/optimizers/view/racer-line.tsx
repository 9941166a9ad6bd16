import type { JSX } from "preact";
import { racerColor, racerDashes } from "../racer.ts";

/** A piece of the line of a racer: its colour and its dash. */
export function RacerLine({ index }: { readonly index: number }): JSX.Element {
  return (
    <svg class="racer-line" viewBox="0 0 32 10" width="32" height="10" aria-hidden="true">
      <line
        x1="1"
        y1="5"
        x2="31"
        y2="5"
        stroke={`var(--${racerColor(index)})`}
        stroke-width="3"
        stroke-dasharray={(racerDashes[index] ?? []).join(" ")}
      />
    </svg>
  );
}
