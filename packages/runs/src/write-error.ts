import { RunFolderError } from "./run-folder-error.ts";

/** What the codes of file systems mean, and what to do. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full; free some space and go on with resume"],
  ["EDQUOT", "the quota is used up; free some space and go on with resume"],
  ["EACCES", "there is no permission to write there; choose another folder"],
  ["EPERM", "there is no permission to write there; choose another folder"],
  ["EROFS", "the disk is read-only; choose another folder"],
  ["ENOTDIR", "a part of the path is a file, not a folder; choose another folder"],
  ["EEXIST", "there is a file of this name, not a folder; choose another folder"],
  ["EISDIR", "there is a folder of this name, not a file; choose another name"],
  ["ENOTEMPTY", "there is a folder of this name, not a file; choose another name"],
  ["ENOENT", "no folder can be made there; choose another folder"],
  ["ENAMETOOLONG", "the name is too long; choose a shorter one"],
  ["EMFILE", "too many files are open; raise the limit (ulimit -n)"],
  ["EFBIG", "the file would be larger than the disk allows"],
]);

/** An error in words for a write that failed. What was there before is still there. */
export function writeError(path: string, cause: unknown): RunFolderError {
  const code = codeOf(cause);
  const reason = reasons.get(code ?? "") ?? (cause instanceof Error ? cause.message : String(cause));
  return new RunFolderError(`${path} could not be written: ${reason}.`, path, { cause });
}

/** The code of an error of a file system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
