import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { makeTurns } from "../../worker/turns.ts";
import type { DescendConfig } from "./descend-config.ts";
import { bestRate, trialRates, tryRate, type RateTrial } from "./fair-rate.ts";
import { walk, type Path } from "./walk.ts";

/** Milliseconds of computing in one turn: the page stays quick. */
const chunk = 8;

/** Milliseconds that a walk takes to be shown, however many steps it has. */
const duration = 2500;

/** Everything that the tab of descents shows, and all that it can do. */
export interface DescendStore {
  readonly config: ReadonlySignal<DescendConfig>;
  /** One for each racer; the one before until the new one is computed. */
  readonly paths: ReadonlySignal<readonly (Path | undefined)[]>;
  /** Whether all paths are those of the settings. */
  readonly isReady: ReadonlySignal<boolean>;
  /** Rates that were tried, by racer. */
  readonly trials: ReadonlySignal<readonly (readonly RateTrial[])[]>;
  /** Steps that are shown. */
  readonly shown: ReadonlySignal<number>;
  readonly isPlaying: ReadonlySignal<boolean>;
  change(some: Partial<DescendConfig>): void;
  play(): void;
  pause(): void;
  show(step: number): void;
  findRates(): void;
  close(): void;
}

/** The state of the tab. */
export function makeDescendStore(first: DescendConfig): DescendStore {
  const config = signal(first);
  const paths = signal<readonly (Path | undefined)[]>([]);
  const isReady = signal(false);
  const trials = signal<readonly (readonly RateTrial[])[]>([]);
  const at = signal<number | undefined>(undefined);
  const isPlaying = signal(false);
  const [walking, trying] = [makeTurns(), makeTurns()];
  let known = new Map<string, Path>();
  let timer: number | undefined;

  const stop = effect(() => compute(config.value));

  function compute(wanted: DescendConfig): void {
    const { racers, ...shared } = wanted;
    const kept = new Map<string, Path>();
    const keys = racers.map((racer) => JSON.stringify([shared, racer]));
    const waiting = keys.flatMap((key, index) => (known.has(key) ? [] : [index]));
    for (const key of keys) {
      const path = known.get(key);
      if (path !== undefined) {
        kept.set(key, path);
      }
    }
    known = kept;
    isReady.value = waiting.length === 0;
    publish(keys);
    let current = start(waiting.shift());

    function start(index: number | undefined): (() => boolean) | undefined {
      const racer = racers[index ?? -1];
      if (index === undefined || racer === undefined) {
        return undefined;
      }
      const steps = walk({ ...shared, racer });
      return () => {
        const turn = steps.next();
        if (turn.done === true) {
          known.set(keys[index] ?? "", turn.value);
        }
        return turn.done === true;
      };
    }

    function turn(): void {
      const until = performance.now() + chunk;
      while (current !== undefined && performance.now() < until) {
        if (current()) {
          current = start(waiting.shift());
        }
      }
      if (current === undefined) {
        publish(keys);
        isReady.value = true;
      } else {
        walking.soon(turn);
      }
    }

    if (current !== undefined) {
      walking.soon(turn);
    } else {
      walking.cancel();
    }
  }

  function publish(keys: readonly string[]): void {
    const before = paths.peek();
    paths.value = keys.map((key, i) => known.get(key) ?? before[i]);
  }

  function pause(): void {
    if (timer !== undefined) {
      cancelAnimationFrame(timer);
    }
    timer = undefined;
    isPlaying.value = false;
  }

  return {
    config,
    paths,
    isReady,
    trials,
    isPlaying,
    shown: computed(() => Math.min(at.value ?? Infinity, config.value.steps)),
    change(some): void {
      const before = config.value;
      config.value = { ...before, ...some };
      if (config.value.surface !== before.surface || config.value.racers.length !== before.racers.length) {
        trials.value = [];
      }
      if (!isPlaying.value) {
        at.value = undefined;
      }
    },
    pause,
    play(): void {
      pause();
      isPlaying.value = true;
      const from = performance.now();
      const frame = (): void => {
        const share = (performance.now() - from) / duration;
        const { steps } = config.value;
        at.value = share >= 1 ? undefined : Math.floor(share * steps);
        if (share >= 1) {
          pause();
        } else {
          timer = requestAnimationFrame(frame);
        }
      };
      frame();
    },
    show(step): void {
      pause();
      at.value = Math.max(0, step);
    },
    findRates(): void {
      const { racers, ...shared } = config.value;
      const found: RateTrial[][] = racers.map(() => []);
      const turn = (): void => {
        const index = found.findIndex((list) => list.length < trialRates.length);
        const [list, racer] = [found[index], racers[index]];
        const rate = trialRates[list?.length ?? 0];
        if (list === undefined || racer === undefined || rate === undefined) {
          trials.value = found;
          const fair = racers.map((own, i) => ({
            ...own,
            learningRate: bestRate(found[i] ?? []) ?? own.learningRate,
          }));
          config.value = { ...config.value, racers: fair };
          return;
        }
        list.push(tryRate(shared, racer, rate));
        trying.soon(turn);
      };
      trying.soon(turn);
    },
    close(): void {
      stop();
      pause();
      walking.cancel();
      trying.cancel();
    },
  };
}
