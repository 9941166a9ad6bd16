import type { JSX } from "preact";
import { Toggle } from "../../controls/toggle.tsx";
import { codeTexts } from "../../texts/code-texts.ts";
import type { Problem } from "../check/problem.ts";
import type { CheckState, TypeCheck } from "../check/type-check.ts";

const texts = codeTexts.check;

/** What the state of the check is called by the editor that it describes. */
export const typesStateId = "types-state";

export interface ProblemsPanelProps {
  readonly check: TypeCheck;
  readonly source: string;
  readonly onChange: (isOn: boolean) => void;
  readonly onGoTo: (problem: Problem) => void;
}

/** What the types of a program do not allow, line by line. */
export function ProblemsPanel({ check, source, onChange, onGoTo }: ProblemsPanelProps): JSX.Element {
  const state = check.state.value;
  const problems = check.problems.value;
  return (
    <section class="problems" aria-label={texts.title}>
      <div class="problems-head">
        <Toggle
          label={texts.title}
          checked={state.kind !== "off" && state.kind !== "failed"}
          onChange={onChange}
        />
        <span id={typesStateId} class="hint" role="status" data-testid="types" aria-busy={isBusy(state)}>
          {stateText(state, problems.length)}
        </span>
      </div>
      {problems.length > 0 && (
        <ol>
          {problems.map((problem, i) => (
            <li key={i}>
              <button type="button" class="problem-line" onClick={() => onGoTo(problem)}>
                <span class="number">{codeTexts.line(lineOf(source, problem.start))}</span> {problem.text}
              </button>
              {problem.details !== "" && (
                <details>
                  <summary>{texts.details}</summary>
                  <pre class="problem-details">{problem.details}</pre>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function isBusy({ kind }: CheckState): boolean {
  return kind === "loading" || kind === "checking";
}

function stateText(state: CheckState, count: number): string {
  switch (state.kind) {
    case "failed":
      return texts.failed(state.text);
    case "checked":
      return texts.found(count);
    default:
      return texts.states[state.kind];
  }
}

function lineOf(source: string, place: number): number {
  return source.slice(0, place).split("\n").length;
}
