import type { SourceFailure } from "../errors/dataset-unavailable-error.ts";
import { describeError } from "./describe-error.ts";
import { openUrl, type OpenedUrl, type OpenOptions } from "./open-url.ts";

/** How long an address is waited for before the next one is asked as well. */
const HEAD_START_MS = 1500;

/** The address that answered first, if any did, and those that failed before. */
export interface FirstResponse {
  readonly opened: OpenedUrl | undefined;
  readonly failures: readonly SourceFailure[];
}

/**
 * Asks several addresses for the same file, each a little later than the one before it, and gives the first
 * that sends something; the others are dropped. A failure lets the next one start at once. So a dead server
 * costs 1.5 seconds, and a dead network is known after `timeoutMs`, however many addresses there are.
 *
 * @param urls - addresses, the best first
 * @param timeoutMs - how long all of them together have to send a first piece
 * @param options - how to ask; its signal ends the race, and its reason is thrown
 */
export async function firstResponse(
  urls: readonly string[],
  timeoutMs: number,
  options: OpenOptions,
): Promise<FirstResponse> {
  const { signal } = options;
  const connections = new Map(urls.map((url) => [url, new AbortController()]));
  const failures = new Map<string, string>();
  const opened = await new Promise<OpenedUrl | undefined>((resolve) => {
    const waiting = [...connections];
    let finished = false;
    let headStart: ReturnType<typeof setTimeout> | undefined;

    const finish = (winner: OpenedUrl | undefined): void => {
      if (finished) {
        return;
      }
      finished = true;
      clearTimeout(headStart);
      clearTimeout(deadline);
      connections.forEach((connection, url) => url !== winner?.url && connection.abort());
      resolve(winner);
    };
    const startNext = (): void => {
      clearTimeout(headStart);
      const [url, connection] = waiting.shift() ?? [];
      if (finished || url === undefined || !connection) {
        return;
      }
      headStart = setTimeout(startNext, HEAD_START_MS);
      openUrl(url, connection, options).then(finish, (error: unknown) => {
        connection.abort();
        if (finished) {
          return;
        }
        failures.set(url, describeError(error));
        if (signal?.aborted || failures.size === connections.size) {
          finish(undefined);
        }
        startNext();
      });
    };
    const deadline = setTimeout(() => {
      const silent = [...connections.keys()].filter((url) => !failures.has(url));
      silent.forEach((url) => failures.set(url, `no answer within ${timeoutMs / 1000} s`));
      finish(undefined);
    }, timeoutMs);
    startNext();
  });
  signal?.throwIfAborted();
  return { opened, failures: Array.from(failures, ([source, reason]) => ({ source, reason })) };
}
