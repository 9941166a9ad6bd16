import type * as datasets from "@gradkit/datasets";

type Datasets = typeof datasets;

/** The number behind the name of a change. */
export interface AugmentNumber {
  readonly words: string;
  readonly example: number;
  accepts(value: number): boolean;
}

/** A change of images, as it is written in `--augment`. */
export interface AugmentForm {
  readonly name: string;
  /** What its number is, with an example; undefined for one that takes none. */
  readonly takes?: AugmentNumber;
  make(datasets: Datasets, value: number): datasets.Augmentation;
}

const pixels: AugmentNumber = {
  words: "pixels, a whole number of at least 1",
  example: 2,
  accepts: (value) => Number.isSafeInteger(value) && value >= 1,
};
const degrees: AugmentNumber = {
  words: "degrees from 0 to 180",
  example: 15,
  accepts: (value) => value >= 0 && value <= 180,
};
const share: AugmentNumber = {
  words: "a share from 0 to 1",
  example: 0.2,
  accepts: (value) => value >= 0 && value <= 1,
};
const strength: AugmentNumber = {
  words: "a number of at least 0",
  example: 34,
  accepts: (value) => value >= 0,
};

/** Every change that can be named. */
export const augmentForms: readonly AugmentForm[] = [
  { name: "shift", takes: pixels, make: ({ randomShift }, value) => randomShift({ pixels: value }) },
  {
    name: "rotation",
    takes: degrees,
    make: ({ randomRotation }, value) => randomRotation({ degrees: value }),
  },
  { name: "flip", make: ({ randomFlip }) => randomFlip() },
  { name: "flipVertical", make: ({ randomFlip }) => randomFlip({ direction: "vertical" }) },
  { name: "crop", takes: pixels, make: ({ randomCrop }, value) => randomCrop({ padding: value }) },
  {
    name: "zoom",
    takes: { ...share, words: "a share from 0 to 0.9", accepts: (value) => value >= 0 && value <= 0.9 },
    make: ({ randomAffine }, value) => randomAffine({ scale: [1 - value, 1 + value] }),
  },
  { name: "elastic", takes: strength, make: ({ randomElastic }, value) => randomElastic({ alpha: value }) },
  {
    name: "erasing",
    takes: share,
    make: ({ randomErasing }, value) => randomErasing({ probability: value }),
  },
  {
    name: "brightness",
    takes: share,
    make: ({ randomBrightness }, value) => randomBrightness({ by: value }),
  },
  { name: "contrast", takes: share, make: ({ randomContrast }, value) => randomContrast({ by: value }) },
];
