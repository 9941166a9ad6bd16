import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./write-error.ts";

/**
 * Makes a folder and those around it. Node's own way of doing so (`recursive`) hides why a read-only disk refuses, and does not
 * end below `/proc`.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" && statSync(path).isDirectory()) {
      return;
    }
    const around = dirname(path);
    // Where the folder around it is there, it is that folder that refuses.
    if (code !== "ENOENT" || isThere(around)) {
      throw error;
    }
    makeFolder(around);
    makeFolder(path);
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
