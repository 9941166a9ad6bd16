import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ResultJson } from "./result-json.ts";

/** The file that the result of an experiment stands in, below the folder of all results. */
export function resultFile(folder: string, id: string): string {
  return join(folder, id, "result.json");
}

/** The result of an experiment that was run before; undefined where there is none that can be read. */
export async function readResult(folder: string, id: string): Promise<ResultJson | undefined> {
  const text = await readFile(resultFile(folder, id), "utf8").catch(() => undefined);
  if (text === undefined) {
    return undefined;
  }
  try {
    const result = JSON.parse(text) as ResultJson;
    // Results of other versions say less; the folder may have been moved since.
    return result.id === id && Array.isArray(result.asked)
      ? { ...result, figures: result.figures.map((path) => join(folder, id, basename(path))) }
      : undefined;
  } catch {
    return undefined;
  }
}
