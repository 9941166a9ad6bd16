import { existsSync } from "node:fs";

/**
 * Whether somebody means files of their own rather than the name of a set: a path, a file with an ending, or what lies in the
 * working folder and is called like no set.
 */
export function isOwn(typed: string, names: readonly string[]): boolean {
  return /[/\\]|\.\w+$/.test(typed) || (!names.includes(typed) && existsSync(typed));
}
