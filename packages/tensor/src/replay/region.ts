import { currentBackend } from "../engine.ts";
import { isWatching } from "../anomalies/watch.ts";
import { tapeInUse, withTape } from "./active-tape.ts";
import { Tape } from "./tape.ts";

/** After so many calls in a row that differ, further ones are made without a tape for a while. */
const patience = 4;
const longestPause = 1024;

/** Fewer operations than this are quicker computed than compared: an optimizer with a kernel of its own is one. */
const worthwhile = 4;

/**
 * A function that is called again and again, and the tape that its calls share.
 *
 * The first call goes without, so that a function called once costs nothing. A function whose calls keep differing is
 * left alone for longer and longer.
 */
export class Region {
  #tape: Tape | undefined;
  #pause = 1;
  #misses = 0;

  /** Runs one call, with a tape if that is worth while; `work` is told which. */
  run<R>(work: (tape: Tape | undefined) => R): R {
    if (tapeInUse() !== undefined || isWatching()) {
      return work(undefined);
    }
    if (this.#pause > 0) {
      this.#pause--;
      return work(undefined);
    }
    const tape = this.#current();
    let finished = false;
    try {
      tape.begin();
      const result = withTape(tape, () => work(tape));
      finished = true;
      return result;
    } finally {
      tape.end();
      if (finished) {
        this.#judge(tape);
      } else {
        this.forget();
      }
    }
  }

  /** Gives back the tape's memory; the next call writes a new one. */
  forget(): void {
    this.#tape?.dispose();
    this.#tape = undefined;
  }

  #current(): Tape {
    if (this.#tape !== undefined && this.#tape.backend !== currentBackend()) {
      this.forget();
    }
    return (this.#tape ??= new Tape(currentBackend()));
  }

  #judge({ matched, length }: Tape): void {
    this.#misses = matched ? 0 : this.#misses + 1;
    if (matched && length < worthwhile) {
      this.#pause = Infinity;
      this.forget();
    }
    if (this.#misses >= patience) {
      this.#pause = Math.min(2 ** this.#misses, longestPause);
      this.forget();
    }
  }
}
