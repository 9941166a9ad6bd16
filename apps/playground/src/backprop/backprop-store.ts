import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { readLink, writeLink } from "../address/link-format.ts";
import { backpropLimits, defaultBackprop, type BackpropConfig } from "./model/backprop-config.ts";
import { backpropFields } from "./model/backprop-link.ts";
import { lookAt, type Look } from "./model/look-at.ts";
import { fromParts, toParts, type PartName } from "./model/parts.ts";
import { numbersOf, soundConfig } from "./model/sound-config.ts";
import type { UnitSpot } from "./model/stage-rows.ts";
import { stageAt, stageNames, type StageName } from "./model/stages.ts";
import { updateView, type UpdateView } from "./model/update-view.ts";

/** The path of the page. */
export const backpropPath = "/backprop";

/** Milliseconds that a step stays when it is played. */
const slow = 1250;

/** Everything that the page of backpropagation shows, and all that it can do. */
export interface BackpropStore {
  readonly config: ReadonlySignal<BackpropConfig>;
  readonly stage: ReadonlySignal<StageName>;
  /** The network after the updates made, and the next one. */
  readonly update: ReadonlySignal<UpdateView>;
  readonly look: ReadonlySignal<Look>;
  readonly isPlaying: ReadonlySignal<boolean>;
  /** The unit that was picked out. */
  readonly picked: ReadonlySignal<UnitSpot | undefined>;
  /** Keys of the link that were not understood. */
  readonly ignored: ReadonlySignal<readonly string[]>;
  change(some: Partial<BackpropConfig>): void;
  setNumber(part: PartName, index: number, value: number): void;
  go(stage: number): void;
  play(): void;
  pause(): void;
  makeUpdates(count: number): void;
  pick(unit: UnitSpot | undefined): void;
  readonly hash: () => string;
  readonly load: (hash: string) => void;
  close(): void;
}

/** The state of the page. */
export function makeBackpropStore(first: string): BackpropStore {
  const read = readLink(first, backpropFields, defaultBackprop);
  const config = signal(soundConfig(read.config));
  const ignored = signal(read.ignored);
  const picked = signal<UnitSpot | undefined>(undefined);
  const isPlaying = signal(false);
  const stage = computed(() => stageAt(config.value.stage));
  // Going from step to step computes nothing anew.
  const essence = computed(() => JSON.stringify({ ...config.value, stage: 0 }));
  const update = computed(() => madeFrom(essence.value, () => updateOf(config.peek())));
  const network = computed(() => JSON.stringify([update.value.parts, essenceOf(config.value)]));
  const look = computed(() => madeFrom(network.value, () => lookAt(update.peek().parts, config.peek())));
  let timer: ReturnType<typeof setInterval> | undefined;

  function change(some: Partial<BackpropConfig>): void {
    const before = config.value;
    const next = { ...before, ...some };
    const isOther =
      next.inputs !== before.inputs || next.hidden !== before.hidden || next.outputs !== before.outputs;
    if (isOther) {
      picked.value = undefined;
    }
    config.value = soundConfig(isOther ? { ...next, numbers: [], updates: 0 } : next);
  }

  function go(place: number): void {
    config.value = { ...config.value, stage: Math.min(stageNames.length - 1, Math.max(0, place)) };
  }

  function pause(): void {
    clearInterval(timer);
    isPlaying.value = false;
  }

  return {
    config,
    stage,
    update,
    look,
    isPlaying,
    picked,
    ignored,
    change,
    go(place): void {
      pause();
      go(place);
    },
    pause,
    play(): void {
      pause();
      isPlaying.value = true;
      if (config.value.stage === stageNames.length - 1) {
        go(0);
      }
      timer = setInterval(() => {
        go(config.value.stage + 1);
        if (config.value.stage === stageNames.length - 1) {
          pause();
        }
      }, slow);
    },
    setNumber(part, index, value): void {
      const { parts } = update.value;
      const inside = Math.min(backpropLimits.value, Math.max(-backpropLimits.value, value));
      const values = parts[part].map((old, i) => (i === index ? inside : old));
      const numbers = fromParts({ ...parts, [part]: values });
      // What was learnt so far stays; the optimizer begins anew.
      config.value = { ...config.value, numbers, updates: 0 };
    },
    makeUpdates(count): void {
      const updates = Math.min(backpropLimits.updates, Math.max(0, config.value.updates + count));
      config.value = { ...config.value, updates };
    },
    pick(unit): void {
      picked.value = unit;
    },
    hash: () => writeLink(backpropPath, backpropFields, config.value, defaultBackprop),
    load(hash): void {
      pause();
      const next = readLink(hash, backpropFields, defaultBackprop);
      config.value = soundConfig(next.config);
      ignored.value = next.ignored;
    },
    close: pause,
  };
}

function updateOf(config: BackpropConfig): UpdateView {
  return updateView(toParts(numbersOf(config), config), config);
}

/** What of the settings, besides its numbers, decides how a network computes. */
function essenceOf({
  inputs,
  hidden,
  outputs,
  activation,
  loss,
  target,
}: BackpropConfig): readonly unknown[] {
  return [inputs, hidden, outputs, activation, loss, target];
}

/** Makes something whose only cause is a text that stands for all that it depends on. */
function madeFrom<T>(_cause: string, make: () => T): T {
  return make();
}
