import { DataFormatError } from "../errors/data-format-error.ts";
import { DataSourceError } from "../errors/data-source-error.ts";
import { describeError } from "./describe-error.ts";
import type { FileSource } from "./file-source.ts";
import type { FileStore } from "./file-store.ts";
import { readVerified } from "./read-verified.ts";
import { storedName } from "./stored-name.ts";

/**
 * A folder the user filled. A file that is missing is looked for elsewhere; one that is damaged is an error,
 * because taking another in its place would hide that.
 *
 * @param store - the folder
 * @param name - who named it, for messages: `GRADKIT_DATA`
 */
export function folderSource(store: FileStore, name: string): FileSource {
  return {
    lookup: async (request) => {
      const found = await readVerified(store, request).catch((error: unknown) => {
        throw withAdvice(error, name);
      });
      if (found) {
        return { found };
      }
      const path = store.describe(storedName(request, "packed"));
      return { failures: [{ source: name, reason: `${path} does not exist` }] };
    },
  };
}

function withAdvice(error: unknown, name: string): Error {
  if (error instanceof DataFormatError) {
    const advice = `Replace the file, or remove it from the folder that ${name} names.`;
    return new DataFormatError(error.file, error.expected, error.found, advice);
  }
  if (error instanceof DataSourceError) {
    return error;
  }
  const message = `A file in the folder that ${name} names cannot be read: ${describeError(error)}.`;
  return new DataSourceError(name, message, { cause: error });
}
