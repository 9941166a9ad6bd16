import { DataFormatError } from "../errors/data-format-error.ts";
import type { DownloadProgress } from "../load-options.ts";
import { describeError } from "./describe-error.ts";
import type { FileSource } from "./file-source.ts";
import type { PartialStore } from "./file-store.ts";
import { firstResponse } from "./first-response.ts";
import { pause } from "./pause.ts";
import type { Fetch } from "./proxy-fetch.ts";
import { receiveFile } from "./receive-file.ts";
import { resumableDownload } from "./resumable-download.ts";

/** How to download. */
export interface MirrorOptions {
  readonly fetch: Fetch;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  readonly connectTimeoutMs: number;
  readonly idleTimeoutMs: number;
  /** Where downloads that broke off are kept. */
  readonly partials?: PartialStore | undefined;
  /** Whether a server may refuse to be asked for a part at all, as servers of others may in browsers. */
  readonly mayRefuseParts?: boolean;
  /** Whether the user named the mirrors; then the publisher's own addresses of a file are not asked. */
  readonly ownMirrors?: boolean;
}

/** How often in turn an address is asked again after a failure that may pass. */
const RETRIES = 1;
const RETRY_AFTER_MS = 250;
/** How often it is asked again at most, while some more of the file arrives. */
const RESUMES = 20;

/**
 * Downloads from the first mirror that answers, and from the next when that one breaks off or sends something else.
 * A mirror that delivered is asked first for the next file. A server that is overloaded or breaks off is asked once
 * more; a large file goes on where it broke off.
 *
 * @param mirrors - addresses of folders
 */
export function mirrorSource(mirrors: readonly string[], options: MirrorOptions): FileSource {
  let order = mirrors.map((mirror) => mirror.replace(/\/?$/, "/"));
  return {
    isSlow: true,
    lookup: async (request) => {
      const { file } = request;
      const own = options.ownMirrors ? [] : (file.urls ?? []);
      const all = [...own, ...order.map((mirror) => mirror + file.name)];
      let urls = all;
      let inParts = true;
      const failures = new Map<string, string>();
      const asked = new Map<string, number>();
      const inVain = new Map<string, number>();
      const download = resumableDownload(request, options.partials);
      while (urls.length > 0) {
        const held = await download.read();
        const { fetch, signal } = options;
        const race = await firstResponse(urls, options.connectTimeoutMs, {
          fetch,
          from: inParts ? held.length : 0,
          signal,
        });
        const failed = new Map(race.failures.map(({ source, reason }) => [source, reason]));
        const progressed = new Set<string>();
        const broken = new Set<string>();
        if (race.opened) {
          const { url } = race.opened;
          try {
            const found = await receiveFile(race.opened, held, request, { ...options, download });
            order = [...order].sort((a, b) => Number(url.startsWith(b)) - Number(url.startsWith(a)));
            return { found };
          } catch (error) {
            signal?.throwIfAborted();
            failed.set(url, failureReason(error));
            if (!(error instanceof DataFormatError)) {
              broken.add(url);
            }
            const kept = (await download.read()).length;
            // More of the file has arrived, or what was kept was of no use and is gone.
            if (kept > held.length || (held.length > 0 && kept === 0)) {
              progressed.add(url);
            }
          }
        }
        for (const [url, reason] of failed) {
          failures.set(url, reason);
          if (isOfNoUse(reason)) {
            // What is there is not a part of the file this server has.
            await download.discard();
            progressed.add(url);
          }
          asked.set(url, (asked.get(url) ?? 0) + 1);
          inVain.set(url, progressed.has(url) ? 0 : (inVain.get(url) ?? 0) + 1);
        }
        const retried = urls.filter(
          (url) =>
            failed.has(url) &&
            (progressed.has(url) ||
              ((broken.has(url) || mayPass(failed.get(url)!)) && inVain.get(url)! <= RETRIES)) &&
            asked.get(url)! <= RESUMES,
        );
        urls = [...urls.filter((url) => !failed.has(url)), ...retried];
        if (urls.length === 0 && inParts && held.length > 0 && options.mayRefuseParts) {
          [inParts, urls] = [false, all];
        }
        if (retried.length > 0 && retried.length === urls.length) {
          await pause(RETRY_AFTER_MS, signal);
        }
      }
      return { failures: Array.from(failures, ([source, reason]) => ({ source, reason })) };
    },
  };
}

/** Whether the server cannot go on from what was kept. */
function isOfNoUse(reason: string): boolean {
  return reason.startsWith("HTTP status 416") || reason.startsWith("asked for bytes from");
}

/** Whether asking once more may help: an overloaded server, a connection that broke before anything came. */
function mayPass(reason: string): boolean {
  return (
    /^HTTP status (408|425|429|5\d\d)/.test(reason) ||
    /closed|terminated|aborted|reset|nothing was sent/i.test(reason)
  );
}

function failureReason(error: unknown): string {
  return error instanceof DataFormatError
    ? `expected ${error.expected}, found ${error.found}`
    : describeError(error);
}
