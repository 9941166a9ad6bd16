import { DataSourceError } from "../errors/data-source-error.ts";
import { hasNodeModules, nodeModule } from "./node-module.ts";

/** A folder the user named, and how. */
export interface DataDirectory {
  readonly path: string;
  /** `GRADKIT_DATA` or `directory`, for messages. */
  readonly name: string;
}

/**
 * The folder of data files the user named, by option or by the environment variable `GRADKIT_DATA`;
 * undefined when neither is set. An empty variable counts as not set.
 *
 * @throws DataSourceError when the folder does not exist, is no folder, or there is no file system
 */
export async function dataDirectory(option: string | undefined): Promise<DataDirectory | undefined> {
  if (!hasNodeModules()) {
    if (option === undefined) {
      return undefined;
    }
    throw new DataSourceError(
      "directory",
      `The option directory is "${option}", but browsers have no folders. Leave it out.`,
    );
  }
  const name = option === undefined ? "GRADKIT_DATA" : "directory";
  const path = option ?? process.env["GRADKIT_DATA"];
  if (path === undefined || (path === "" && option === undefined)) {
    return undefined;
  }
  // An empty option is a mistake in somebody's script, not the current folder.
  const folder = path && (await nodeModule("node:path")).resolve(path);
  await checkFolder(folder, name);
  return { path: folder, name };
}

async function checkFolder(folder: string, name: string): Promise<void> {
  const { stat } = await nodeModule("node:fs/promises");
  const advice = "Name a folder that holds mnist/, fashion-mnist/ and so on, or leave it unset.";
  const status = await stat(folder).catch((cause: unknown) => {
    throw new DataSourceError(name, `${name} names "${folder}", which does not exist. ${advice}`, { cause });
  });
  if (!status.isDirectory()) {
    throw new DataSourceError(name, `${name} names "${folder}", which is not a folder. ${advice}`);
  }
}
