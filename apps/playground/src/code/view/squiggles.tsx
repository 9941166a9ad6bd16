import type { JSX, RefObject } from "preact";
import type { Problem } from "../check/problem.ts";

export interface SquigglesProps {
  readonly layer: RefObject<HTMLPreElement | null>;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** The text once more, over the editor and not to be seen but for the lines below what is wrong: so they stand where it stands. */
export function Squiggles({ layer, source, problems }: SquigglesProps): JSX.Element {
  let done = 0;
  const parts = problems.flatMap(({ start, end }, i) => {
    // Of problems that overlap each one is marked where no other is yet.
    const from = Math.max(done, start);
    if (end <= from) {
      return [];
    }
    const before = source.slice(done, from);
    done = end;
    return [
      before,
      <span key={i} class="squiggle">
        {source.slice(from, end)}
      </span>,
    ];
  });
  return (
    <div class="squiggles" aria-hidden="true">
      <pre ref={layer}>
        {parts}
        {source.slice(done)}
      </pre>
    </div>
  );
}
