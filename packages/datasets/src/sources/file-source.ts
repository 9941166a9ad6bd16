import type { Bytes } from "../bytes.ts";
import type { DataFile } from "../data-file.ts";
import type { SourceFailure } from "../errors/dataset-unavailable-error.ts";
import type { PieceListener } from "./piece-listener.ts";

/** A published file and the set it belongs to, whose name is that of its folder. */
export interface FileRequest {
  readonly dataset: string;
  readonly file: DataFile;
  /** Hears of it as it is downloaded. */
  readonly listener?: PieceListener | undefined;
}

/** Whether bytes are the gzip file or what is inside it. */
export type FileForm = "packed" | "unpacked";

/** A file that was found and whose checksum is right. */
export interface FoundFile {
  readonly bytes: Bytes;
  readonly form: FileForm;
  /** Path or address it came from, for messages. */
  readonly origin: string;
}

/** The file, or why it is not here. */
export type Lookup = { readonly found: FoundFile } | { readonly failures: readonly SourceFailure[] };

/**
 * A place to take published files from: a folder, a cache, a set of mirrors. Sources are asked in turn.
 *
 * `lookup` answers with failures when the file is simply not here, so that the next source is asked, and
 * throws when searching on would hide something the user has to know (a damaged file, an abort).
 */
export interface FileSource {
  /** Whether a lookup takes so long that one process should do it for all. */
  readonly isSlow?: boolean;
  lookup(request: FileRequest): Promise<Lookup>;
}
