import { formatCount } from "../../format/format-count.ts";
import { runCommand } from "../../jobs/run-command.ts";
import { runPool } from "../../jobs/run-pool.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { childArguments } from "../child-arguments.ts";
import type { ReproduceFlags } from "../reproduce-flags.ts";
import type { PartStore } from "./part-store.ts";

/** The trainings of an experiment, and how many to make at once. */
export interface PartsRequest {
  readonly id: string;
  readonly parts: number;
  readonly jobs: number;
  readonly flags: ReproduceFlags;
  readonly signal: AbortSignal;
  readonly store: PartStore;
}

/**
 * Makes the trainings of an experiment as processes of their own, several at once; those that are kept from an earlier try are
 * not made again. One that fails leaves nothing: whoever needs it makes it again, and meets the error.
 */
export async function makeParts(
  { id, parts, jobs, flags, signal, store }: PartsRequest,
  terminal: Terminal,
): Promise<void> {
  const all = Array.from({ length: parts }, (_, part) => part);
  const kept = await Promise.all(all.map(async (part) => (await store.read(part)) !== undefined));
  const left = all.filter((part) => kept[part] !== true);
  if (left.length < parts) {
    terminal.detail(`${id}  ${parts - left.length} of ${formatCount(parts, "training")} done before`);
  }
  let done = parts - left.length;
  const show = (): void =>
    terminal.live.update(() => ({
      lead: `${id} ${done}/${formatCount(parts, "training")}`,
      fraction: done / parts,
      parts: [],
    }));
  const timer = setInterval(show, 500);
  try {
    await runPool(
      left,
      jobs,
      async (part) => {
        const args = ["reproduce", id, `--part=${part}`, ...childArguments(flags)];
        await runCommand(args, { oneThread: true, signal });
        done++;
      },
      () => signal.aborted,
    );
    signal.throwIfAborted();
  } finally {
    clearInterval(timer);
    terminal.live.clear();
  }
}
