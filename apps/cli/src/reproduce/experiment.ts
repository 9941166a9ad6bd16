import type { Generator } from "@gradkit/random";
import type { PartStore } from "./parts/part-store.ts";

/** An experiment of the reports that gradkit grew out of, with the figures that were reported. */
export interface Experiment {
  /** As typed on the command line, such as `e3-mnist-final`. */
  readonly id: string;
  readonly title: string;
  /** The exact setting in a few sentences, and what was reported. */
  readonly about: string;
  /** How many trainings it has that may run beside each other; undefined where they are not kept apart. */
  readonly parts?: number;
  /** Runs it from the public packages. */
  run(context: ExperimentContext): Promise<Findings>;
}

/** What an experiment is given. */
export interface ExperimentContext {
  /** Fewer epochs, seeds or rows, so that all experiments together take a few minutes; tables say what was left out. */
  readonly quick: boolean;
  /** Seeds beyond those the setting fixes are drawn from this. */
  readonly rng: Generator;
  /** The folder with data files, and whether missing ones may be downloaded. */
  readonly data: { readonly folder: string | undefined; readonly offline: boolean };
  readonly signal: AbortSignal;
  /** Where the trainings of an experiment in parts are kept; undefined where nothing is kept. */
  readonly parts?: PartStore | undefined;
  /** Told now and then how far it is: a share of 1 and what is being done. */
  progress(share: number, what: string): void;
  /** Lets timers and signals have their turn; await it between steps. */
  breathe(): Promise<void> | undefined;
}

/** What came out. */
export interface Findings {
  readonly rows: readonly Finding[];
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  /** What a reader should know: where a stated setting does not give its figure, and which setting does. */
  readonly notes: readonly string[];
}

/** One figure of a report and what was measured. */
export interface Finding {
  readonly name: string;
  /** Null when nothing was reported. */
  readonly reported: number | string | null;
  readonly measured: number | string;
  /** How far they may lie apart, or the least that is asked for; undefined when nothing is asked. */
  readonly allowed?: { readonly within: number } | { readonly atLeast: number } | { readonly equal: true };
}

/** Numbers in rows under named columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** A picture, as SVG. */
export interface Figure {
  /** A file name without extension. */
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly caption: string;
  readonly svg: string;
}
