import type { Bytes } from "../bytes.ts";
import type { Fetch } from "./proxy-fetch.ts";

/** A server that has begun to send: its first piece, and the rest. */
export interface OpenedUrl {
  readonly url: string;
  readonly headers: Headers;
  /** The position in the file that the first piece begins at: what was asked for, or 0. */
  readonly start: number;
  /** The first piece of the body; undefined when the body is empty. */
  readonly first: Bytes | undefined;
  readonly rest: ReadableStreamDefaultReader<Bytes>;
  /** Closes the connection; whoever waits for the rest gets the reason as an error. */
  readonly close: (reason: Error) => void;
}

/** How to ask. */
export interface OpenOptions {
  readonly fetch: Fetch;
  /** The position to go on from; a server that cannot do that sends the whole file. */
  readonly from: number;
  /** Ends whatever the caller has under way. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Asks for a file and waits for the first piece of it, following redirects.
 *
 * @param connection - ends this connection only
 * @throws when there is no connection, or the answer is not a success with a body
 */
export async function openUrl(
  url: string,
  connection: AbortController,
  { fetch, from, signal }: OpenOptions,
): Promise<OpenedUrl> {
  const response = await fetch(url, {
    signal: signal ? AbortSignal.any([connection.signal, signal]) : connection.signal,
    // Positions count in the file itself, so it must not be compressed for the journey.
    headers: from > 0 ? { range: `bytes=${from}-`, "accept-encoding": "identity" } : {},
  });
  if (!response.ok || !response.body) {
    throw new Error(`HTTP status ${response.status} ${response.statusText}`.trimEnd());
  }
  const start = response.status === 206 ? rangeStart(response.headers, from) : 0;
  if (start !== from && start !== 0) {
    throw new Error(`asked for bytes from ${from}, but the server sends them from ${start}`);
  }
  const rest: ReadableStreamDefaultReader<Bytes> = response.body.getReader();
  const { value: first } = await rest.read();
  return { url, headers: response.headers, start, first, rest, close: (reason) => connection.abort(reason) };
}

/** Where a part begins. Servers seldom let pages of others see that; then it is what was asked for, and the checksum tells. */
function rangeStart(headers: Headers, from: number): number {
  const range = headers.get("content-range");
  if (range === null) {
    return from;
  }
  const start = /^bytes (\d+)-/.exec(range)?.[1];
  if (start === undefined) {
    throw new Error(`HTTP status 206 with content-range "${range}"`);
  }
  return Number(start);
}
