/** Where a run was made. */
export type RunOrigin = "plane" | "digits" | "file";

/** A page on which a network can be shown. */
export type OpeningPage = "plane" | "digits";

/** A mean loss and a share of samples whose class was found; null where it was not measured. */
export interface RunScores {
  readonly loss: number | null;
  readonly accuracy: number | null;
}

/** One epoch of a run. */
export interface RunPoint {
  readonly epoch: number;
  readonly train: RunScores;
  /** Of what was not trained on. */
  readonly test: RunScores;
}

/** A run as it is kept: what was set, how it went, what it came to. */
export interface RunRecord {
  readonly id: string;
  readonly name: string;
  readonly origin: RunOrigin;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** What was set, by its name in words. */
  readonly settings: Readonly<Record<string, string>>;
  readonly curves: readonly RunPoint[];
  /** Measured at the end. */
  readonly last: Omit<RunPoint, "epoch">;
  readonly epochs: number;
  /** Why it ended, in words. */
  readonly ending: string;
  /** Twelve digits for the weights. */
  readonly hash: string | undefined;
  /** Where the page shows it, if one can. */
  readonly opens: OpeningPage | undefined;
  /** The settings as an address. */
  readonly link: string | undefined;
  readonly weights?: Float32Array;
  /** The network as a file. */
  readonly file?: Uint8Array;
}

/** The most numbers of weights, and bytes of a file, that are kept with a run. */
export const largestKept = { weights: 65_536, file: 524_288 } as const;
