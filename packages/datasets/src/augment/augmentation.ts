import type { Generator } from "@gradkit/random";

/** The pixels of one image, channels last, free to be changed: pixel (row, column) has its channels side by side. */
export interface ImagePixels {
  /** `height * width * channels` numbers as they are in a batch. */
  readonly values: Float32Array | Float64Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Changes an image in place, with what is random drawn from the generator. */
export type Augmentation = (image: ImagePixels, rng: Generator) => void;
