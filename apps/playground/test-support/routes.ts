import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The paths of all pages, read from the list that the page itself goes by. */
export const routes: readonly string[] = Array.from(
  readFileSync(join(import.meta.dirname, "../src/app/routes.ts"), "utf8").matchAll(/^\s*path: "([^"]+)"/gm),
  ([, path]) => path ?? "/",
);
