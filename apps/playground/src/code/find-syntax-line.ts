import { headLines, programHead } from "./worker/program-frame.ts";

/** Milliseconds after which a browser that says nothing is not waited for. */
const patience = 1500;

/**
 * The line in which a program cannot be read. Browsers tell it only of a script of its own, so one is made that holds the
 * program as a function nobody calls.
 */
export function findSyntaxLine(code: string): Promise<number | undefined> {
  const url = URL.createObjectURL(new Blob([`${programHead}${code}\n});`], { type: "text/javascript" }));
  const worker = new Worker(url);
  const found = new Promise<number | undefined>((resolve) => {
    worker.onerror = (event) => {
      event.preventDefault();
      const lines = code.split("\n").length;
      resolve(event.lineno > 0 ? Math.min(lines, Math.max(1, event.lineno - headLines)) : undefined);
    };
    setTimeout(() => resolve(undefined), patience);
  });
  return found.finally(() => {
    worker.terminate();
    URL.revokeObjectURL(url);
  });
}
