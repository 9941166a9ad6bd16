import { UsageError } from "../failures/usage-error.ts";
import { catalogNames } from "./catalog.ts";
import type { DataSet } from "./data-set.ts";
import { findDataSet } from "./find-data-set.ts";
import { isOwn } from "./own/is-own.ts";
import type { OwnFlags } from "./own/own-flags.ts";

/**
 * The data that is meant: a set by its name, or files of the user.
 *
 * @throws UsageError with the nearest names, or with what is wrong about the files
 */
export async function chooseDataSet(typed: string, flags: OwnFlags): Promise<DataSet> {
  if (isOwn(typed, catalogNames)) {
    const { ownData } = await import("./own/own-data.ts");
    return ownData(typed, flags);
  }
  const found = findDataSet(typed);
  const odd = (["target", "task", "size"] as const).find((name) => flags[name] !== undefined);
  if (odd !== undefined) {
    throw new UsageError(
      `--${odd} is given, but ${found.card.name} is no file of yours`,
      `leave --${odd} out, or name a .csv file or a folder`,
    );
  }
  return found;
}
