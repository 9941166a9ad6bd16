/** A file that was dropped, picked or pasted, or is part of an archive. */
export interface RunFile {
  /** Its place in what was dropped: `a/config.json`. */
  readonly path: string;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file of the machine. */
export function runFileOf(file: File, path = file.webkitRelativePath || file.name): RunFile {
  return { path, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** The folder of a path; empty for a file that lies in none. */
export function folderName(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}
