import { runFileOf, type RunFile } from "./run-file.ts";

/** All files of what was dropped or pasted, those in folders among them. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly RunFile[]> {
  // Entries must be asked for before anything is awaited: the browser takes them back.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter(
    (entry) => entry !== null,
  );
  if (entries.length === 0) {
    return Array.from(transfer.files, (file) => runFileOf(file));
  }
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly RunFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    return [runFileOf(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: RunFile[] = [];
  for (;;) {
    // A folder is given out in parts, the last of them empty.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) {
      return files;
    }
    files.push(...(await Promise.all(part.map(filesOf))).flat());
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
