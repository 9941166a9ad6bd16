import { inStore } from "./open-database.ts";
import type { RunRecord } from "./run-record.ts";

/** Runs that are kept at most, and how many of them stay when there are more: the oldest go. */
const most = 80;
const fewer = 60;

/** All runs that are kept, the newest first. */
export async function keptRuns(): Promise<readonly RunRecord[]> {
  const runs = await inStore("runs", "readonly", (store) => store.getAll() as IDBRequest<RunRecord[]>);
  return runs.sort((a, b) => b.date - a.date);
}

/** Keeps a run, in place of an earlier state of the same one. */
export async function keepRun(run: RunRecord): Promise<void> {
  await inStore("runs", "readwrite", (store) => store.put(run));
  if ((await inStore("runs", "readonly", (store) => store.count())) > most) {
    for (const { id } of (await keptRuns()).slice(fewer)) {
      await forgetRun(id);
    }
  }
}

/** Forgets a run. */
export async function forgetRun(id: string): Promise<void> {
  await inStore("runs", "readwrite", (store) => store.delete(id));
}
