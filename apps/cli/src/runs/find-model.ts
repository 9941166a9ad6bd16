import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { FormatError } from "@gradkit/formats";
import { runFiles } from "@gradkit/runs";
import { loadModel, type LoadedModel } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { shellWord } from "../terminal/shell-word.ts";
import { findRun } from "./find-run.ts";

/** A model from a file, and where it was. */
export interface FoundModel {
  readonly path: string;
  readonly loaded: LoadedModel;
}

/**
 * Loads the model that is meant: a `.safetensors` file, or a run (a folder, a name, `latest`).
 *
 * @throws UsageError when there is none, or the file holds no model
 */
export async function findModel(typed: string, host: Host): Promise<FoundModel> {
  const isFile = existsSync(typed) && statSync(typed).isFile();
  const path = isFile ? typed : join(findRun(typed, host), runFiles.model);
  if (!existsSync(path)) {
    throw new UsageError(
      `${typed} has no ${runFiles.model}: the run was not finished`,
      `gradkit train --resume ${shellWord(typed)} goes on with it`,
    );
  }
  try {
    return { path, loaded: await loadModel(path) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof FormatError) {
      throw new UsageError(
        `${path} holds no model that can be used: ${error.message.replace(/\.$/, "")}`,
        "name a run folder, or a .safetensors file that gradkit wrote",
      );
    }
    throw error;
  }
}
