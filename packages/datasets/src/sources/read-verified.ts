import { gunzip } from "../readers/gunzip.ts";
import type { FileForm, FileRequest, FoundFile } from "./file-source.ts";
import type { FileStore } from "./file-store.ts";
import { storedName } from "./stored-name.ts";
import { verifyBytes } from "./verify-bytes.ts";

const FORMS: readonly FileForm[] = ["packed", "unpacked"];

/**
 * A file from a store, as a gzip file or unpacked, or undefined when it holds neither.
 *
 * @throws DataFormatError when the file is there and is not what its publisher distributes
 */
export async function readVerified(store: FileStore, request: FileRequest): Promise<FoundFile | undefined> {
  for (const form of FORMS) {
    const path = storedName(request, form);
    const expected = request.file[form];
    const bytes = await store.read(path, expected.bytes);
    if (bytes) {
      const origin = store.describe(path);
      await verifyBytes(bytes, expected, origin);
      return { bytes, form, origin };
    }
  }
  return request.file.compression === "none" ? readRepacked(store, request) : undefined;
}

/** A file that is published as it is, and that the user has put into a gzip file. */
async function readRepacked(store: FileStore, request: FileRequest): Promise<FoundFile | undefined> {
  const path = `${storedName(request, "packed")}.gz`;
  const packed = await store.read(path, undefined);
  if (!packed) {
    return undefined;
  }
  const origin = store.describe(path);
  const { unpacked } = request.file;
  const bytes = await gunzip(packed, unpacked.bytes, origin);
  await verifyBytes(bytes, unpacked, origin);
  return { bytes, form: "unpacked", origin };
}
