import type { Bytes } from "../bytes.ts";
import { DatasetUnavailableError, type SourceFailure } from "../errors/dataset-unavailable-error.ts";
import { gunzip } from "../readers/gunzip.ts";
import type { Sources } from "./default-sources.ts";
import type { FileRequest } from "./file-source.ts";
import { storedName } from "./stored-name.ts";

/** The content of a file, and where it was found. */
export interface FileContent {
  readonly bytes: Bytes;
  /** Path or address, for messages. */
  readonly origin: string;
}

/**
 * The unpacked content of a file from the first source that has it.
 *
 * @throws DatasetUnavailableError when no source has it
 */
export async function loadFile(request: FileRequest, { sources, advice }: Sources): Promise<FileContent> {
  const failures: SourceFailure[] = [];
  for (const source of sources) {
    const lookup = await source.lookup(request);
    if ("found" in lookup) {
      const { bytes, form, origin } = lookup.found;
      const isPacked = form === "packed" && request.file.compression !== "none";
      const content = isPacked ? await gunzip(bytes, request.file.unpacked.bytes, origin) : bytes;
      return { bytes: content, origin };
    }
    failures.push(...lookup.failures);
  }
  const path = storedName(request, "packed");
  throw new DatasetUnavailableError(request.dataset, path, failures, advice(path));
}
