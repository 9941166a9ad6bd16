/** What the page knows of a set before it is made. */
export interface DatasetFacts {
  readonly label: string;
  /** What stands under its thumbnail, where the label is too long for that. */
  readonly short?: string;
  readonly classes: number;
  /** How noisy the set usually is; undefined for one that takes no noise. */
  readonly noise?: number;
  /** The most noise that leaves something to learn. */
  readonly mostNoise?: number;
  /** Points in each class; undefined where that cannot be chosen. */
  readonly samplesPerClass?: number;
}

/** The sets of points to choose from. */
export const datasetFacts = {
  spiral: { label: "Spiral", classes: 3, noise: 0.1, mostNoise: 0.5, samplesPerClass: 100 },
  circles: { label: "Circles", classes: 2, noise: 0.05, mostNoise: 0.5, samplesPerClass: 100 },
  moons: { label: "Moons", classes: 2, noise: 0.1, mostNoise: 0.5, samplesPerClass: 100 },
  checkerboard: {
    label: "Checkerboard",
    short: "Checks",
    classes: 2,
    noise: 0,
    mostNoise: 0.1,
    samplesPerClass: 200,
  },
  xor: { label: "XOR", classes: 2 },
  blobs: { label: "Blobs", classes: 3, noise: 0.15, mostNoise: 0.6, samplesPerClass: 100 },
  vertical: { label: "Vertical", classes: 3, noise: 0.1, mostNoise: 0.3, samplesPerClass: 100 },
  linear: { label: "Linear", classes: 2, samplesPerClass: 50 },
  synth: { label: "Synth", classes: 2, samplesPerClass: 200 },
  drawn: { label: "Draw", classes: 3 },
} as const satisfies Readonly<Record<string, DatasetFacts>>;

export type DatasetName = keyof typeof datasetFacts;

/** What there is to know of a set. */
export function factsOfDataset(name: DatasetName): DatasetFacts {
  return datasetFacts[name];
}

/** All names, in the order of the thumbnails. */
export const datasetNames = Object.keys(datasetFacts) as readonly DatasetName[];
