import { signal, type ReadonlySignal } from "@preact/signals";
import { readLink, writeLink } from "../address/link-format.ts";
import type { OptimizersTab } from "../texts/optimizers-texts.ts";
import { defaultDescend, type DescendConfig } from "./descend/descend-config.ts";
import { makeDescendStore, type DescendStore } from "./descend/descend-store.ts";
import { surfaceOf } from "./descend/surfaces.ts";
import { descendFields, raceFields, tabField } from "./optimizers-link.ts";
import { defaultRace, type RaceConfig } from "./race/race-config.ts";
import { makeRaceStore, type RaceStore } from "./race/race-store.ts";

/** The path of the page. */
export const optimizersPath = "/optimizers";

/** Both tabs of the page. */
export interface OptimizersStore {
  readonly tab: ReadonlySignal<OptimizersTab>;
  readonly descend: DescendStore;
  readonly race: RaceStore;
  /** Keys of the link that were not understood. */
  readonly ignored: ReadonlySignal<readonly string[]>;
  open(tab: OptimizersTab): void;
  readonly hash: () => string;
  readonly load: (hash: string) => void;
  close(): void;
}

interface WithTab {
  readonly tab: OptimizersTab;
}

const firstTab: WithTab = { tab: "descend" };

/** The state of the page; an address holds the settings of the tab that is open. */
export function makeOptimizersStore(first: string, startWorker: () => Worker): OptimizersStore {
  const read = readAll(first);
  const tab = signal<OptimizersTab>(read.tab);
  const ignored = signal(read.ignored);
  const descend = makeDescendStore(read.descend);
  const race = makeRaceStore(read.race, startWorker);
  return {
    tab,
    descend,
    race,
    ignored,
    open(next): void {
      tab.value = next;
    },
    hash: () =>
      tab.value === "descend"
        ? writeLink(optimizersPath, descendFields, descend.config.value, {
            ...defaultDescend,
            start: surfaceOf(descend.config.value.surface).start,
          })
        : writeLink<WithTab & RaceConfig>(
            optimizersPath,
            { ...tabField, ...raceFields },
            { tab: tab.value, ...race.config.value },
            { ...firstTab, ...defaultRace },
          ),
    load(hash): void {
      const next = readAll(hash);
      tab.value = next.tab;
      ignored.value = next.ignored;
      if (next.tab === "descend") {
        descend.change(next.descend);
      } else {
        race.change(next.race);
      }
    },
    close(): void {
      descend.close();
      race.close();
    },
  };
}

function readAll(hash: string): {
  readonly tab: OptimizersTab;
  readonly descend: DescendConfig;
  readonly race: RaceConfig;
  readonly ignored: readonly string[];
} {
  const { config } = readLink<WithTab>(hash, tabField, firstTab);
  const isRace = config.tab === "race";
  const own = isRace ? "" : hash;
  // A function begins at a place of its own.
  const { surface } = readLink(own, descendFields, defaultDescend).config;
  const descend = readLink(own, descendFields, {
    ...defaultDescend,
    surface,
    start: surfaceOf(surface).start,
  });
  const race = readLink(isRace ? hash : "", raceFields, defaultRace);
  return {
    tab: config.tab,
    descend: descend.config,
    race: race.config,
    ignored: [...descend.ignored, ...race.ignored],
  };
}
