import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { lastAddress } from "../app/last-address.ts";
import { typescriptCode } from "../experiment/typescript-code.ts";
import { readAddress } from "../plane/url-state/read-address.ts";
import { makeTypeCheck, type TypeCheck } from "./check/type-check.ts";
import { codePath, unpackProgram } from "./code-link.ts";
import { exampleNames, examplePrograms, type ExampleName } from "./example-programs.ts";
import { findSyntaxLine } from "./find-syntax-line.ts";
import { loadNames } from "./load-names.ts";
import type { ExportedName } from "./exported-name.ts";
import type { CodeMessage, CodeRequest, OutputLine } from "./worker/code-protocol.ts";

/** The programs to begin with. */
export type ProgramName = ExampleName | "plane";

/** All programs, in the order of the choice. */
export const programNames: readonly ProgramName[] = ["plane", ...exampleNames];

/** How far the program is. */
export type CodeState =
  | { readonly kind: "idle" | "running" | "stopped" }
  | { readonly kind: "done"; readonly seconds: number }
  | { readonly kind: "failed"; readonly line: number | undefined };

/** Everything that the page shows, and all that it can do. */
export interface CodeStore {
  readonly name: ReadonlySignal<ProgramName>;
  readonly epochs: ReadonlySignal<number>;
  readonly source: ReadonlySignal<string>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly lines: ReadonlySignal<readonly OutputLine[]>;
  readonly state: ReadonlySignal<CodeState>;
  choose(name: ProgramName): void;
  setEpochs(epochs: number): void;
  edit(source: string): void;
  reset(): void;
  run(): void;
  stop(): void;
  clear(): void;
  /** Everything that can be imported; nothing until somebody asked for it. */
  readonly names: ReadonlySignal<readonly ExportedName[]>;
  loadNames(): void;
  /** The check of its types, which begins when it is asked for. */
  readonly check: TypeCheck;
  readonly hash: () => string;
  readonly visit: (hash: string) => void;
  close(): void;
}

/** The workers of the page. */
export interface CodeWorkers {
  /** Runs a program; each has one of its own. */
  readonly run: () => Worker;
  /** Checks types. */
  readonly check: () => Worker;
}

/** The state of the page. */
export function makeCodeStore(first: string, start: CodeWorkers): CodeStore {
  const name = signal<ProgramName>("plane");
  const epochs = signal(100);
  /** Changed programs, so that one can look at another and come back. */
  const edits = signal<ReadonlyMap<ProgramName, string>>(new Map());
  const lines = signal<readonly OutputLine[]>([]);
  const state = signal<CodeState>({ kind: "idle" });
  const plane = computed(() =>
    typescriptCode(readAddress({ hash: lastAddress("/"), search: "" }).config, epochs.value),
  );
  const original = computed(() => (name.value === "plane" ? plane.value : examplePrograms[name.value]));
  const source = computed(() => edits.value.get(name.value) ?? original.value);
  const names = signal<readonly ExportedName[]>([]);
  const check = makeTypeCheck(source, start.check);
  let loading: Promise<void> | undefined;
  let worker: Worker | undefined;

  function end(next: CodeState): void {
    worker?.terminate();
    worker = undefined;
    state.value = next;
  }

  function print(more: readonly OutputLine[]): void {
    lines.value = [...lines.value, ...more];
  }

  function hear(message: CodeMessage): void {
    switch (message.kind) {
      case "lines":
        print(message.lines);
        return;
      case "done":
        end({ kind: "done", seconds: message.seconds });
        return;
      case "thrown":
        batch(() => {
          print([{ kind: "error", text: message.text }]);
          end({ kind: "failed", line: message.line });
        });
        if (message.unread !== undefined) {
          const failed = state.value;
          void findSyntaxLine(message.unread).then((line) => {
            if (state.value === failed) {
              state.value = { kind: "failed", line };
            }
          });
        }
    }
  }

  function visit(hash: string): void {
    const params = new URLSearchParams(hash.split("?")[1] ?? "");
    const wanted = programNames.find((known) => known === params.get("program"));
    name.value = wanted ?? "plane";
    const shared = params.get("c");
    if (shared !== null) {
      void unpackProgram(shared).then((text) => text !== undefined && edit(text));
    }
  }

  function edit(text: string): void {
    const next = new Map(edits.value);
    if (text === original.value) {
      next.delete(name.value);
    } else {
      next.set(name.value, text);
    }
    edits.value = next;
    if (state.value.kind === "failed") {
      state.value = { kind: "idle" };
    }
  }

  visit(first);
  return {
    name,
    epochs,
    source,
    isChanged: computed(() => edits.value.has(name.value)),
    lines,
    state,
    choose(next): void {
      name.value = next;
      if (state.value.kind === "failed") {
        state.value = { kind: "idle" };
      }
    },
    setEpochs(next): void {
      epochs.value = next;
    },
    edit,
    reset: () => edit(original.value),
    run(): void {
      end({ kind: "running" });
      lines.value = [];
      worker = start.run();
      worker.onmessage = ({ data }: MessageEvent<CodeMessage>) => hear(data);
      worker.onerror = (event) => {
        event.preventDefault();
        hear({ kind: "thrown", text: event.message, line: undefined, unread: undefined });
      };
      worker.postMessage({ source: source.value } satisfies CodeRequest);
    },
    stop(): void {
      if (state.value.kind === "running") {
        end({ kind: "stopped" });
      }
    },
    clear(): void {
      lines.value = [];
    },
    names,
    loadNames(): void {
      loading ??= loadNames().then((all) => {
        names.value = all;
      });
    },
    check,
    hash: () => (name.value === "plane" ? `#${codePath}` : `#${codePath}?v=1&program=${name.value}`),
    visit,
    close(): void {
      check.end();
      end({ kind: "idle" });
    },
  };
}
