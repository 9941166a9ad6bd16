import type { Dataset } from "@gradkit/datasets";
import type { DigitsScores, TestImage } from "./digits-protocol.ts";

/** How a network reads every test image. */
export interface TestReading {
  readonly scores: DigitsScores;
  readonly predicted: Uint8Array;
  /** The probability of what each image is read as. */
  readonly confidence: Float32Array;
}

/** Images at a time. */
const rowsAtOnce = 250;

/**
 * Reads all test images.
 *
 * @param read Scores of the classes for some images, one row after the other.
 * @param breathe Awaited in between, so that messages have their turn; false ends the reading.
 */
export async function measureTest(
  test: Dataset,
  read: (images: Uint8Array) => Float32Array,
  breathe: () => Promise<boolean>,
): Promise<TestReading | undefined> {
  const predicted = new Uint8Array(test.size);
  const confidence = new Float32Array(test.size);
  const pixels = imagesOf(test);
  let [loss, right] = [0, 0];
  for (let start = 0; start < test.size; start += rowsAtOnce) {
    if (!(await breathe())) {
      return undefined;
    }
    const end = Math.min(test.size, start + rowsAtOnce);
    const scores = read(pixels.subarray(start * 784, end * 784));
    const classes = scores.length / (end - start);
    for (let row = start; row < end; row++) {
      const probabilities = softmaxOf(scores.subarray((row - start) * classes, (row - start + 1) * classes));
      const best = probabilities.indexOf(Math.max(...probabilities));
      const actual = test.labels[row] ?? 0;
      predicted[row] = best;
      confidence[row] = probabilities[best] ?? NaN;
      loss -= Math.log(Math.max(Number.MIN_VALUE, probabilities[actual] ?? 0));
      right += Number(best === actual);
    }
  }
  return { scores: { loss: loss / test.size, accuracy: right / test.size }, predicted, confidence };
}

/** Probabilities of the scores of one image. */
export function softmaxOf(scores: Float32Array | Float64Array): readonly number[] {
  const largest = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp(score - largest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** How many images of each class were read as each. */
export function matrixOf(test: Dataset, { predicted }: TestReading): readonly (readonly number[])[] {
  const matrix = test.classNames.map(() => test.classNames.map(() => 0));
  predicted.forEach((guess, row) => {
    const counts = matrix[test.labels[row] ?? 0];
    if (counts !== undefined) {
      counts[guess] = (counts[guess] ?? 0) + 1;
    }
  });
  return matrix;
}

/** Images that fit, the most confident reading first. */
export function findImages(
  test: Dataset,
  { predicted, confidence }: TestReading,
  fits: (actual: number, guess: number) => boolean,
  most: number,
): readonly TestImage[] {
  const found: number[] = [];
  predicted.forEach((guess, row) => {
    if (fits(test.labels[row] ?? 0, guess)) {
      found.push(row);
    }
  });
  return found
    .sort((a, b) => (confidence[b] ?? 0) - (confidence[a] ?? 0))
    .slice(0, most)
    .map((row) => testImage(test, row, predicted[row] ?? 0, confidence[row] ?? NaN));
}

/** One image with how it is read. */
export function testImage(test: Dataset, row: number, predicted: number, confidence: number): TestImage {
  const pixels = imagesOf(test).slice(row * 784, (row + 1) * 784);
  return { row, actual: test.labels[row] ?? 0, predicted, confidence, pixels };
}

function imagesOf({ features }: Dataset): Uint8Array {
  return features instanceof Uint8Array ? features : Uint8Array.from(features);
}
