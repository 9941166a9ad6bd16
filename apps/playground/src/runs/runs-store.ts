import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { forgetEverything } from "../keep/forget-everything.ts";
import { forgetRun, keepRun, keptRuns } from "../keep/kept-runs.ts";
import { largestKept, type RunRecord } from "../keep/run-record.ts";
import { runsTexts } from "../texts/runs-texts.ts";
import { readRuns } from "./read/read-runs.ts";
import type { RunFile } from "./read/run-file.ts";

/** Everything that the page of runs shows, and all that it can do. */
export interface RunsStore {
  /** The newest first; undefined while they are looked for. */
  readonly runs: ReadonlySignal<readonly RunRecord[] | undefined>;
  /** The run that is looked at; the newest unless another one was chosen. */
  readonly chosen: ReadonlySignal<RunRecord | undefined>;
  /** Files that are being read. */
  readonly reading: ReadonlySignal<number>;
  readonly problem: ReadonlySignal<string | undefined>;
  /** Something that there is to say, but nothing wrong. */
  readonly note: ReadonlySignal<string | undefined>;
  choose(id: string): void;
  /** Takes runs over from files that were dropped, picked or pasted. */
  add(files: Promise<readonly RunFile[]>): Promise<void>;
  forget(id: string): void;
  forgetAll(): Promise<void>;
}

/** The state of the page. */
export function makeRunsStore(): RunsStore {
  const runs = signal<readonly RunRecord[] | undefined>(undefined);
  const chosenId = signal<string | undefined>(undefined);
  const reading = signal(0);
  const problem = signal<string | undefined>(undefined);
  const note = signal<string | undefined>(undefined);

  keptRuns().then(
    (found) => {
      runs.value = found;
    },
    () => {
      batch(() => {
        runs.value = [];
        note.value = runsTexts.unavailable;
      });
    },
  );

  async function add(files: Promise<readonly RunFile[]>): Promise<void> {
    problem.value = undefined;
    try {
      const all = await files;
      reading.value = all.length;
      const found = await readRuns(all, Date.now());
      const ids = new Set(found.map(({ id }) => id));
      batch(() => {
        runs.value = [...found, ...(runs.value ?? []).filter(({ id }) => !ids.has(id))];
        chosenId.value = found[0]?.id;
      });
      await Promise.all(found.map((run) => keepRun(withoutLargeFile(run))));
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      reading.value = 0;
    }
  }

  return {
    runs,
    chosen: computed(() => runs.value?.find(({ id }) => id === chosenId.value) ?? runs.value?.[0]),
    reading,
    problem,
    note,
    choose(id): void {
      chosenId.value = id;
    },
    add,
    forget(id): void {
      runs.value = (runs.value ?? []).filter((run) => run.id !== id);
      // What the browser does not keep is not there to be forgotten.
      forgetRun(id).catch(() => undefined);
    },
    async forgetAll(): Promise<void> {
      try {
        await forgetEverything();
        batch(() => {
          runs.value = [];
          note.value = runsTexts.forgotten;
        });
      } catch (error) {
        problem.value = String(error);
      }
    },
  };
}

/** A large network is shown as long as the page is open, but takes no room on the disk. */
function withoutLargeFile(run: RunRecord): RunRecord {
  const { file, ...rest } = run;
  return file === undefined || file.length <= largestKept.file ? run : rest;
}
