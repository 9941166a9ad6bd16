import { controlBytes, words } from "./control.ts";
import { spawnWorker, type StartedWorker, type WorkerData } from "./spawn-worker.ts";

/** The most crews that one thread keeps. */
const mostCrews = 4;

/** Those that are alive, the one that worked last at the end: engines that were dropped must not keep theirs. */
const crews: Crew[] = [];

/**
 * Workers of one engine, and the memory through which work reaches them. It refers to the engine's bytes, but not to
 * the engine, so that it can be dismissed when the engine is garbage; before that, when too many others came after.
 */
export class Crew {
  readonly words: Int32Array<SharedArrayBuffer>;
  readonly numbers: Float64Array<SharedArrayBuffer>;
  readonly #workers: StartedWorker[] = [];
  #alive = true;
  #failed = false;

  /** Starts one worker for each address of working space. */
  constructor(data: Omit<WorkerData, "control" | "scratch" | "number">, scratches: readonly number[]) {
    const control = new SharedArrayBuffer(controlBytes);
    this.words = new Int32Array(control);
    this.numbers = new Float64Array(control);
    crews.push(this);
    if (crews.length > mostCrews) {
      crews[0]!.dismiss();
    }
    try {
      scratches.forEach((scratch, i) => {
        this.#workers.push(spawnWorker({ ...data, control, scratch, number: i + 1 }, () => this.#fail()));
      });
    } catch {
      this.#fail(); // The system has no more threads, or a page's policy forbids them.
    }
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Whether workers could not be started, or ended by themselves: others would do the same. */
  get failed(): boolean {
    return this.#failed;
  }

  /** How many workers can take shares; while they start, there are fewer than were asked for. */
  get ready(): number {
    return this.#alive ? Atomics.load(this.words, words.ready) : 0;
  }

  /** Whether there are workers and none of them sleeps. */
  get awake(): boolean {
    return this.ready > 0 && Atomics.load(this.words, words.sleepers) === 0;
  }

  /** Remembers that this crew worked last. */
  touch(): void {
    if (crews.at(-1) !== this) {
      crews.splice(crews.indexOf(this), 1);
      crews.push(this);
    }
  }

  /** Ends the workers, whatever they do. */
  dismiss(): void {
    if (this.#alive) {
      this.#alive = false;
      crews.splice(crews.indexOf(this), 1);
      for (const worker of this.#workers) {
        worker.terminate();
      }
    }
  }

  #fail(): void {
    this.#failed = true;
    this.dismiss();
  }
}
