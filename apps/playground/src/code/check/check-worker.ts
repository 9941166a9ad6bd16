import { makeNextTurn } from "../../worker/next-turn.ts";
import type { CheckMessage, CheckRequest } from "./check-protocol.ts";
import { makeChecker } from "./make-checker.ts";

/** What this file uses of the worker's own scope, whose types are not those of a page. */
interface Port {
  postMessage(message: CheckMessage): void;
  onmessage: ((event: MessageEvent<CheckRequest>) => void) | null;
}

const port = globalThis as unknown as Port;
const nextTurn = makeNextTurn();
let checker: ReturnType<typeof makeChecker> | undefined;
let newest: CheckRequest | undefined;
let isAtWork = false;

port.onmessage = ({ data }) => {
  newest = data;
  if (!isAtWork) {
    isAtWork = true;
    void work().finally(() => {
      isAtWork = false;
    });
  }
};

async function work(): Promise<void> {
  try {
    checker ??= await load();
  } catch (error) {
    port.postMessage({ kind: "failed", text: error instanceof Error ? error.message : String(error) });
    return;
  }
  while (newest !== undefined) {
    const { id, source } = newest;
    newest = undefined;
    port.postMessage({ kind: "checked", id, problems: checker(source) });
    await nextTurn();
  }
}

/** The compiler and the declarations are far larger than the page; only who has types checked loads them. */
async function load(): Promise<ReturnType<typeof makeChecker>> {
  const [{ default: compiler }, { default: files }] = await Promise.all([
    import("typescript"),
    import("virtual:type-files"),
  ]);
  return makeChecker(compiler, files);
}
