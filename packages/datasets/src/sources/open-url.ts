import type { Bytes } from "../bytes.ts";

/** A server that has begun to send: its first piece, and the rest. */
export interface OpenedUrl {
  readonly url: string;
  readonly headers: Headers;
  /** The first piece of the body; undefined when the body is empty. */
  readonly first: Bytes | undefined;
  readonly rest: ReadableStreamDefaultReader<Bytes>;
  /** Closes the connection; whoever waits for the rest gets the reason as an error. */
  readonly close: (reason: Error) => void;
}

/**
 * Asks for a file and waits for the first piece of it, following redirects.
 *
 * @param connection - ends this connection only
 * @param signal - ends whatever the caller has under way
 * @throws when there is no connection, or the answer is not a success with a body
 */
export async function openUrl(
  url: string,
  connection: AbortController,
  signal: AbortSignal | undefined,
): Promise<OpenedUrl> {
  const response = await fetch(url, {
    signal: signal ? AbortSignal.any([connection.signal, signal]) : connection.signal,
  });
  if (!response.ok || !response.body) {
    throw new Error(`HTTP status ${response.status} ${response.statusText}`.trimEnd());
  }
  const rest: ReadableStreamDefaultReader<Bytes> = response.body.getReader();
  const { value: first } = await rest.read();
  return { url, headers: response.headers, first, rest, close: (reason) => connection.abort(reason) };
}
