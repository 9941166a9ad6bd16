import type { DataFile } from "../data-file.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import { defaultSources } from "../sources/default-sources.ts";
import { loadFile, type FileContent } from "../sources/load-file.ts";
import type { PieceListener } from "../sources/piece-listener.ts";

/**
 * Gets the content of files of a set, one at a time: without a network the first one says so, and memory holds one
 * download at a time.
 *
 * @throws DataSourceError when the user named a folder that does not exist
 */
export async function contentLoader(
  card: DatasetCard,
  options: LoadOptions,
): Promise<(file: DataFile, listener?: PieceListener) => Promise<FileContent>> {
  const sources = await defaultSources(card.mirrors, options);
  return (file, listener) => {
    options.signal?.throwIfAborted();
    return loadFile({ dataset: card.folder ?? card.name, file, listener }, sources);
  };
}
