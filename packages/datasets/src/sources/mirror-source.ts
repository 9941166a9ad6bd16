import { DataFormatError } from "../data-format-error.ts";
import type { SourceFailure } from "../dataset-unavailable-error.ts";
import type { DownloadProgress } from "../load-options.ts";
import { describeError } from "./describe-error.ts";
import type { FileRequest, FileSource, FoundFile } from "./file-source.ts";
import { firstResponse } from "./first-response.ts";
import type { OpenedUrl } from "./open-url.ts";
import { readBody } from "./read-body.ts";
import { storedName } from "./stored-name.ts";
import { verifyBytes } from "./verify-bytes.ts";

/** How to download. */
export interface MirrorOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  readonly connectTimeoutMs: number;
  readonly idleTimeoutMs: number;
}

/**
 * Downloads from the first mirror that answers, and from the next when that one breaks off or sends something
 * else. A mirror that delivered is asked first for the next file.
 *
 * @param mirrors - addresses of folders
 */
export function mirrorSource(mirrors: readonly string[], options: MirrorOptions): FileSource {
  let order = mirrors.map((mirror) => mirror.replace(/\/?$/, "/"));
  return {
    lookup: async (request) => {
      const failures: SourceFailure[] = [];
      let urls = order.map((mirror) => mirror + request.file.name);
      while (urls.length > 0) {
        const race = await firstResponse(urls, options.connectTimeoutMs, options.signal);
        failures.push(...race.failures);
        if (!race.opened) {
          break;
        }
        const { url } = race.opened;
        try {
          const found = await receive(race.opened, request, options);
          order = [...order].sort((a, b) => Number(url.startsWith(b)) - Number(url.startsWith(a)));
          return { found };
        } catch (error) {
          options.signal?.throwIfAborted();
          failures.push({ source: url, reason: failureReason(error) });
        }
        const failed = new Set(failures.map(({ source }) => source));
        urls = urls.filter((candidate) => !failed.has(candidate));
      }
      return { failures };
    },
  };
}

async function receive(
  opened: OpenedUrl,
  { dataset, file }: FileRequest,
  { idleTimeoutMs, onProgress }: MirrorOptions,
): Promise<FoundFile> {
  const totalBytes = file.packed.bytes;
  const { url } = opened;
  checkAnnouncedLength(opened, totalBytes);
  const bytes = await readBody(opened, {
    // A server may label the file `Content-Encoding: gzip`; what arrives here is then already unpacked.
    limitBytes: Math.max(totalBytes, file.unpacked.bytes),
    idleTimeoutMs,
    onReceived: (receivedBytes) =>
      onProgress?.({ file: storedName({ dataset, file }, "packed"), receivedBytes, totalBytes, mirror: url }),
  });
  const form = bytes.length === file.unpacked.bytes ? "unpacked" : "packed";
  await verifyBytes(bytes, file[form], url);
  return { bytes, form, origin: url };
}

/** Spares the download of an error page that came with status 200, as from the login page of a hotel. */
function checkAnnouncedLength({ url, headers, close }: OpenedUrl, expectedBytes: number): void {
  const announced = headers.get("content-length");
  if (announced === null || headers.has("content-encoding") || Number(announced) === expectedBytes) {
    return;
  }
  const error = new DataFormatError(url, `${expectedBytes} bytes`, `${announced} bytes`);
  close(error);
  throw error;
}

function failureReason(error: unknown): string {
  return error instanceof DataFormatError
    ? `expected ${error.expected}, found ${error.found}`
    : describeError(error);
}
