import type { CodeMessage, CodeRequest, OutputLine } from "./code-protocol.ts";
import { formatValue } from "./format-value.ts";
import { importedFrom } from "./imported-from.ts";
import { lineInStack, programName } from "./program-frame.ts";
import { importName, rewriteImports } from "./rewrite-imports.ts";

/** What this file uses of the worker's own scope, whose types are not those of a page. */
interface Port {
  postMessage(message: CodeMessage): void;
  onmessage: ((event: MessageEvent<CodeRequest>) => void) | null;
  console: Record<string, (...values: readonly unknown[]) => void>;
}

/** A program that runs as the body of a function. */
type Program = (imports: typeof importedFrom) => Promise<void>;

/** Milliseconds between two messages, lines in one, and lines in all: no page could show more. */
const between = 60;
const mostAtOnce = 200;
const most = 5000;

const port = globalThis as unknown as Port;
let lines: OutputLine[] = [];
let count = 0;
let due = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

for (const kind of ["log", "info", "debug", "warn", "error"] as const) {
  port.console[kind] = (...values) => {
    say(kind === "warn" || kind === "error" ? kind : "log", values.map(formatValue).join(" "));
  };
}

port.onmessage = ({ data }) => void run(data.source);

async function run(source: string): Promise<void> {
  const started = performance.now();
  let program: Program;
  let code = source;
  try {
    const { stripTypes } = await import("./strip-types.ts");
    code = stripTypes(source);
    ({ code } = rewriteImports(code));
    // No program can be named here: it is the constructor of all asynchronous functions.
    const AsyncFunction = run.constructor as unknown as new (name: string, body: string) => Program;
    program = new AsyncFunction(importName, `${code}\n//# sourceURL=${programName}`);
  } catch (error) {
    const line = error instanceof SyntaxError && "line" in error ? error.line : undefined;
    port.postMessage({
      kind: "thrown",
      text: textOf(error),
      line: typeof line === "number" ? line : undefined,
      unread: typeof line === "number" ? undefined : code,
    });
    return;
  }
  try {
    await program(importedFrom);
    flush();
    port.postMessage({ kind: "done", seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    flush();
    const line = lineInStack(error instanceof Error ? error.stack : undefined);
    port.postMessage({ kind: "thrown", text: textOf(error), line, unread: undefined });
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `thrown: ${formatValue(error)}`;
}

function say(kind: OutputLine["kind"], text: string): void {
  count++;
  if (count > most) {
    return;
  }
  lines.push(
    count === most
      ? { kind: "warn", text: "Later lines are not shown: there are too many." }
      : { kind, text },
  );
  // A loop that never yields is shown, too: messages leave at once.
  if (lines.length >= mostAtOnce || performance.now() >= due) {
    flush();
  } else {
    timer ??= setTimeout(flush, between);
  }
}

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  due = performance.now() + between;
  if (lines.length > 0) {
    port.postMessage({ kind: "lines", lines });
    lines = [];
  }
}
