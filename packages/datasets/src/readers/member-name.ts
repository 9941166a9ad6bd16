import { DataFormatError } from "../errors/data-format-error.ts";

/**
 * A name inside an archive as a relative path with `/` between the parts, without `.` parts.
 *
 * @throws DataFormatError when it leads out of the folder it would be unpacked in: an absolute path, `..`, a drive
 */
export function memberName(name: string, file: string): string {
  const parts = name
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  const absolute = /^[/\\]/.test(name) || /^[A-Za-z]:/.test(name);
  if (absolute || parts.includes("..") || name.includes("\0")) {
    throw new DataFormatError(
      file,
      "members inside the folder of the archive",
      `the name ${JSON.stringify(name)}`,
    );
  }
  return parts.join("/");
}
