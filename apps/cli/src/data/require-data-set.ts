import { catalogNames } from "./catalog.ts";
import { findDataSet } from "./find-data-set.ts";
import { isOwn } from "./own/is-own.ts";

/**
 * Checks that data of a name is known, without reading files of the user; returns its name, or the path as it was typed.
 *
 * @throws UsageError with the nearest names
 */
export function requireDataSet(typed: string): string {
  return isOwn(typed, catalogNames) ? typed : findDataSet(typed).card.name;
}
