import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { FileRequest, FoundFile } from "./file-source.ts";
import type { MirrorOptions } from "./mirror-source.ts";
import type { OpenedUrl } from "./open-url.ts";
import { readBody } from "./read-body.ts";
import type { ResumableDownload } from "./resumable-download.ts";
import { storedName } from "./stored-name.ts";
import { verifyBytes } from "./verify-bytes.ts";

/** What receiving a file needs of the options of a download. */
interface ReceiveOptions extends Pick<MirrorOptions, "idleTimeoutMs" | "onProgress"> {
  readonly download: ResumableDownload;
}

/**
 * Receives a file from a server that has begun to send, and checks it.
 *
 * @param held - what was received before; used when the server goes on from there
 * @throws DataFormatError when it is not the file; any error of the connection
 */
export async function receiveFile(
  opened: OpenedUrl,
  held: Bytes,
  { dataset, file, listener }: FileRequest,
  { idleTimeoutMs, onProgress, download }: ReceiveOptions,
): Promise<FoundFile> {
  const totalBytes = file.packed.bytes;
  const { url, start } = opened;
  checkAnnouncedLength(opened, totalBytes - start);
  // A server may label the file `Content-Encoding: gzip`; what arrives here is then already unpacked.
  const encoded = opened.headers.has("content-encoding");
  if (start === 0 && held.length > 0) {
    await download.discard();
  }
  const name = storedName({ dataset, file }, "packed");
  listener?.restart();
  if (start > 0) {
    listener?.add(held);
  }
  try {
    const bytes = await readBody(opened, start > 0 ? held : new Uint8Array(0), {
      limitBytes: Math.max(totalBytes, file.unpacked.bytes),
      idleTimeoutMs,
      onPiece: async (piece, receivedBytes) => {
        listener?.add(piece);
        if (!encoded) {
          await download.add(piece);
        }
        onProgress?.({ file: name, receivedBytes, totalBytes, mirror: url });
      },
    });
    const form = bytes.length === file.unpacked.bytes ? "unpacked" : "packed";
    await verifyBytes(bytes, file[form], url);
    await download.discard();
    return { bytes, form, origin: url };
  } catch (error) {
    // A connection that broke may go on. What came to its end, or beyond, and is not the file can never become it.
    await (error instanceof DataFormatError ? download.discard() : download.flush());
    throw error;
  }
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
