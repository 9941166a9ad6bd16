import type { ColumnChunk, FileMetaData, PageHeader } from "hyparquet";
import { DataFormatError } from "../errors/data-format-error.ts";
import { requireRuns } from "./parquet-runs.ts";

/** What the checks need of hyparquet. */
export interface PageTools {
  readonly parquetHeader: (reader: { view: DataView; offset: number }) => PageHeader;
  readonly snappyUncompress: (input: Uint8Array, output: Uint8Array) => void;
}

/** One column of the file as its schema says. */
export interface ParquetColumn {
  readonly name: string;
  readonly optional: boolean;
  /** Bytes of one value where it is stored plainly, at least. */
  readonly valueBytes: number;
}

/** Snappy packs at most 64 bytes into three. */
const DENSEST = 22;

/**
 * Looks through the pages of the wanted columns before they are decoded: that sizes, counts and runs agree with one another.
 * The decoder believes them, and one flipped bit can announce billions of values.
 *
 * @throws DataFormatError when they do not agree, or a page is encoded in a way that cannot be looked through
 */
export function checkParquetPages(
  bytes: Uint8Array,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  tools: PageTools,
  file: string,
): void {
  for (const [group, { columns: chunks, num_rows: rows }] of metadata.row_groups.entries()) {
    for (const column of columns) {
      const place = `column "${column.name}" of row group ${group}`;
      const chunk = chunks.find(({ meta_data: data }) => data?.path_in_schema.join(".") === column.name);
      try {
        checkChunk(bytes, chunk, column, Number(rows), tools);
      } catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new DataFormatError(file, `pages that agree with their headers in ${place}`, found);
      }
    }
  }
}

function checkChunk(
  bytes: Uint8Array,
  chunk: ColumnChunk | undefined,
  column: ParquetColumn,
  rows: number,
  tools: PageTools,
): void {
  const data = chunk?.meta_data;
  if (!data) {
    throw new Error("no such column in the row group");
  }
  if (data.codec !== "UNCOMPRESSED" && data.codec !== "SNAPPY") {
    throw new Error(`compression ${data.codec}; write the file with Snappy or without compression`);
  }
  const start = Number(data.dictionary_page_offset ?? data.data_page_offset);
  const size = Number(data.total_compressed_size);
  if (!(start >= 4 && size >= 0 && start + size <= bytes.length)) {
    throw new Error(`bytes ${start} to ${start + size} of a file of ${bytes.length}`);
  }
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset + start, size), offset: 0 };
  let values = 0;
  while (values < rows) {
    const header = tools.parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    if (!(packed >= 0 && reader.offset + packed <= size)) {
      throw new Error(`a page of ${packed} bytes at ${start + reader.offset}`);
    }
    const page = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, packed);
    reader.offset += packed;
    if (!(unpacked >= 0 && unpacked <= packed * DENSEST + 64)) {
      throw new Error(`${unpacked} bytes unpacked from ${packed}`);
    }
    const unpack = (input: Uint8Array, length: number, isPacked: boolean): Uint8Array => {
      if (data.codec === "UNCOMPRESSED" || !isPacked) {
        return input;
      }
      const output = new Uint8Array(length);
      tools.snappyUncompress(input, output);
      return output;
    };
    values += checkPage(header, page, column, rows - values, unpack);
  }
}

/** Gives the number of rows in the page. */
function checkPage(
  header: PageHeader,
  page: Uint8Array,
  column: ParquetColumn,
  left: number,
  unpack: (input: Uint8Array, length: number, isPacked: boolean) => Uint8Array,
): number {
  const { dictionary_page_header: words, data_page_header: v1, data_page_header_v2: v2 } = header;
  if (header.type === "DICTIONARY_PAGE" && words) {
    const plain = unpack(page, header.uncompressed_page_size, true);
    requireCount(words.num_values, Math.floor(plain.length / column.valueBytes));
    return 0;
  }
  if (header.type === "DATA_PAGE" && v1) {
    requireCount(v1.num_values, left);
    const content = unpack(page, header.uncompressed_page_size, true);
    const at = column.optional ? levelsEnd(content, v1.num_values) : 0;
    checkValues(content.subarray(at), v1.encoding, v1.num_values, column);
    return v1.num_values;
  }
  if (header.type === "DATA_PAGE_V2" && v2) {
    requireCount(v2.num_values, left);
    requireCount(v2.num_nulls, v2.num_values);
    const levels = v2.definition_levels_byte_length;
    if (v2.repetition_levels_byte_length !== 0 || !(levels >= 0 && levels <= page.length)) {
      throw new Error(`levels of ${levels} bytes in a page of ${page.length}`);
    }
    if (column.optional) {
      requireRuns(page.subarray(0, levels), 1, v2.num_values);
    }
    const length = header.uncompressed_page_size - levels;
    requireCount(length, header.uncompressed_page_size);
    const content = unpack(page.subarray(levels), length, v2.is_compressed !== false);
    checkValues(content, v2.encoding, v2.num_values - v2.num_nulls, column);
    return v2.num_values;
  }
  throw new Error(`a page of type ${header.type}`);
}

/** Checks the definition levels at the start of a page, and gives where they end. */
function levelsEnd(content: Uint8Array, count: number): number {
  const end = 4 + new DataView(content.buffer, content.byteOffset, content.length).getUint32(0, true);
  if (end > content.length) {
    throw new Error(`levels up to ${end} in a page of ${content.length} bytes`);
  }
  requireRuns(content.subarray(4, end), 1, count);
  return end;
}

function checkValues(content: Uint8Array, encoding: string, count: number, column: ParquetColumn): void {
  switch (encoding) {
    case "PLAIN":
    case "BYTE_STREAM_SPLIT":
      // Of optional values fewer may be stored than there are rows; the decoder stops at the end of the page.
      if (!column.optional) {
        requireCount(count, Math.floor(content.length / column.valueBytes));
      }
      return;
    case "PLAIN_DICTIONARY":
    case "RLE_DICTIONARY":
      if ((content[0] ?? 0) > 32) {
        throw new Error(`dictionary indices of ${content[0] ?? 0} bits`);
      }
      requireRuns(content.subarray(1), content[0] ?? 0, count, column.optional);
      return;
    case "RLE":
      requireRuns(content.subarray(4), 1, count, column.optional);
      return;
    default:
      throw new Error(`encoding ${encoding}; write the file with plain or dictionary encoding`);
  }
}

function requireCount(count: number, most: number): void {
  if (!(Number.isInteger(count) && count >= 0 && count <= most)) {
    throw new Error(`a count of ${count} where there can be at most ${most}`);
  }
}
