import type { DigitsSet } from "./digits-config.ts";

/** How long the publishers' packed files are: training images and labels, test images and labels. */
const packedBytes = {
  mnist: [9_912_422, 28_881, 1_648_877, 4542],
  "fashion-mnist": [26_421_880, 29_515, 4_422_102, 5148],
} as const satisfies Partial<Record<DigitsSet, readonly number[]>>;

/** How long they are unpacked; both sets have as many images. */
const unpackedBytes: readonly number[] = [47_040_016, 60_008, 7_840_016, 10_008];

/**
 * The set that files seem to be of, by how long they are: what is in them is checked when they are read. Undefined for files of
 * none.
 *
 * @param usual The set for files that could be of several.
 */
export function setOfFiles(
  files: readonly { readonly size: number }[],
  usual: keyof typeof packedBytes,
): keyof typeof packedBytes | undefined {
  const isOf = (sizes: readonly number[]): boolean => files.some(({ size }) => sizes.includes(size));
  if (isOf(packedBytes.mnist)) {
    return "mnist";
  }
  if (isOf(packedBytes["fashion-mnist"])) {
    return "fashion-mnist";
  }
  return isOf(unpackedBytes) ? usual : undefined;
}
