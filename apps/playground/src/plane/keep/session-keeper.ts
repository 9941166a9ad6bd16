import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { keepSession, keptSession, type KeptSession } from "../../keep/kept-session.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { hashOf } from "../url-state/hash-of.ts";
import { readAddress, type Address } from "../url-state/read-address.ts";

/** Milliseconds between two states that are written to the disk while training goes on. */
const between = 5000;

/** The last state of the page: kept for the next visit, and for when the worker goes. */
export interface SessionKeeper {
  /** That of the last visit, to go on with. */
  readonly offered: ReadonlySignal<KeptSession | undefined>;
  /** The one before the worker went. */
  readonly beforeCrash: ReadonlySignal<KeptSession | undefined>;
  /** Goes on with a state as if one had never left; with its settings and weights, where that is all there is. */
  resume(session: KeptSession): void;
  dismiss(): void;
  close(): void;
}

/**
 * Keeps the last state of the page. That of the visit before is offered where the address asks for nothing else: a link wins.
 *
 * @param address What the page was opened with.
 */
export function makeSessionKeeper(store: PlaneStore, address: Address): SessionKeeper {
  const home = hashOf(address.config);
  const offered = signal<KeptSession | undefined>(undefined);
  const beforeCrash = signal<KeptSession | undefined>(undefined);
  let last: KeptSession | undefined;
  let due = 0;

  // Where nothing can be kept there is nothing to offer.
  keptSession().then(
    (found) => {
      const fits = found !== undefined && (home === "#/" || found.link === home);
      if (fits && address.weights === undefined && address.lesson === undefined) {
        offered.value = found;
      }
    },
    () => undefined,
  );

  const stopKeeping = effect(() => {
    const frame = store.frame.value;
    const rests = store.status.value.kind !== "playing";
    if (frame === undefined || frame.epoch === 0) {
      return;
    }
    const link = hashOf(store.config.peek());
    const { weights, epoch, train } = frame;
    if (last?.progress?.began !== store.began.peek()) {
      last = { link, weights, epoch, accuracy: train.accuracy };
    }
    if (rests || performance.now() >= due) {
      due = performance.now() + between;
      void keep({ link, weights, epoch, accuracy: train.accuracy });
    }
  });

  async function keep(state: KeptSession): Promise<void> {
    const progress = await store.keep();
    if (progress === undefined) {
      return;
    }
    last = { ...state, epoch: progress.moment.epoch, progress };
    // What the page opens with it makes anew within seconds.
    if (state.link !== "#/") {
      keepSession(last).catch(() => undefined);
    }
  }

  const stopWatching = effect(() => {
    beforeCrash.value = store.crash.value === undefined ? undefined : last;
  });

  return {
    offered,
    beforeCrash,
    resume({ link, weights, progress }): void {
      offered.value = undefined;
      const { config } = readAddress({ hash: link, search: "" });
      if (progress === undefined) {
        store.load(config, weights.slice());
      } else {
        store.load(config, undefined, progress);
      }
    },
    dismiss(): void {
      offered.value = undefined;
    },
    close(): void {
      stopKeeping();
      stopWatching();
    },
  };
}
