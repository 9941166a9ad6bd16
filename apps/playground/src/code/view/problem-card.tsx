import type { JSX } from "preact";
import type { Problem } from "../check/problem.ts";

/** What is wrong, and why. */
export function ProblemCard({ problem: { text, reason } }: { readonly problem: Problem }): JSX.Element {
  return (
    <div class="problem-card">
      <p>{text}</p>
      {reason !== "" && <p class="hint">{reason}</p>}
    </div>
  );
}
