import { batch, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { CheckMessage, CheckRequest } from "./check-protocol.ts";
import { moveProblems } from "./move-problems.ts";
import type { Problem } from "./problem.ts";

/** Milliseconds for which somebody writes nothing before the program is checked. */
const rest = 300;

/** How far the check is. */
export type CheckState =
  | { readonly kind: "off" }
  /** The compiler is on its way. */
  | { readonly kind: "loading" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked" }
  | { readonly kind: "failed"; readonly text: string };

/** The check of the types of a program, in a worker of its own. */
export interface TypeCheck {
  readonly state: ReadonlySignal<CheckState>;
  /** Those of the program as it is; while it is being changed those that are still known. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** Loads the compiler, and checks the program from now on. */
  begin(): void;
  /** Checks nothing any more; `begin` is heard again. */
  end(): void;
}

/** A check of a program, which does nothing before it is begun. */
export function makeTypeCheck(source: ReadonlySignal<string>, startWorker: () => Worker): TypeCheck {
  const state = signal<CheckState>({ kind: "off" });
  const problems = signal<readonly Problem[]>([]);
  let worker: Worker | undefined;
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The text that problems belong to, and the number of the request that was sent last. */
  let text = "";
  let sent = 0;

  function hear(message: CheckMessage): void {
    if (message.kind === "failed") {
      end({ kind: "failed", text: message.text });
    } else if (message.id === sent && timer === undefined) {
      batch(() => {
        problems.value = message.problems;
        state.value = { kind: "checked" };
      });
    }
  }

  function send(): void {
    timer = undefined;
    worker?.postMessage({ id: ++sent, source: text } satisfies CheckRequest);
  }

  function follow(next: string): void {
    problems.value = moveProblems(problems.value, text, next);
    text = next;
    clearTimeout(timer);
    if (state.value.kind === "checked") {
      state.value = { kind: "checking" };
    }
    timer = setTimeout(send, rest);
  }

  function end(next: CheckState): void {
    clearTimeout(timer);
    timer = undefined;
    stop?.();
    stop = undefined;
    worker?.terminate();
    worker = undefined;
    batch(() => {
      problems.value = [];
      state.value = next;
    });
  }

  return {
    state,
    problems,
    begin(): void {
      if (worker !== undefined) {
        return;
      }
      worker = startWorker();
      worker.onmessage = ({ data }: MessageEvent<CheckMessage>) => hear(data);
      worker.onerror = (event) => {
        event.preventDefault();
        end({ kind: "failed", text: event.message });
      };
      state.value = { kind: "loading" };
      text = source.peek();
      send();
      stop = effect(() => {
        const next = source.value;
        if (next !== text) {
          untracked(() => follow(next));
        }
      });
    },
    end: () => end({ kind: "off" }),
  };
}
