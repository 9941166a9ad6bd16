import { homedir, tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A message without the places of this machine, for results that are published; the first line says enough. */
export function clean(text) {
  return text
    .split("\n")[0]
    .replaceAll("file://", "")
    .replaceAll(root, "")
    .replaceAll(homedir(), "~")
    .replaceAll(tmpdir(), "tmp");
}
