import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { LoadOptions } from "../load-options.ts";
import { gunzipWithin } from "../readers/gunzip-within.ts";
import { readZip, type ZipMember } from "../readers/read-zip.ts";
import type { FileContent } from "../sources/load-file.ts";
import type { Splits } from "../splits/splits.ts";
import { contentLoader } from "./content-loader.ts";
import { emnistParts, type EmnistPart } from "./emnist-parts.ts";
import { idxDataset } from "./idx-dataset.ts";

const archive: DataFile = {
  name: "gzip.zip",
  packed: { bytes: 561753746, sha256: "fb9bb67e33772a9cc0b895e4ecf36d2cf35be8b709693c3564cea2a019fcda8e" },
  unpacked: { bytes: 561753746, sha256: "fb9bb67e33772a9cc0b895e4ecf36d2cf35be8b709693c3564cea2a019fcda8e" },
  compression: "none",
};

/** Where EMNIST is from, its terms and its file; classes and sizes are those of the part `balanced`. */
export const emnistCard: DatasetCard = {
  name: "emnist",
  title: "EMNIST",
  description: "Grey images of handwritten letters and digits, 28x28, in six parts; an extension of MNIST.",
  authors: ["Gregory Cohen", "Saeed Afshar", "Jonathan Tapson", "André van Schaik"],
  licence: "Not stated; made by NIST, an agency of the United States",
  source: "https://www.nist.gov/itl/products-and-services/emnist-dataset",
  citation:
    "G. Cohen, S. Afshar, J. Tapson, A. van Schaik: EMNIST: an extension of MNIST to handwritten letters. " +
    "arXiv:1702.05373, 2017.",
  classNames: emnistParts.balanced.classNames,
  featureShape: [28, 28],
  sizes: emnistParts.balanced.sizes,
  files: [archive],
  mirrors: [
    "https://biometrics.nist.gov/cs_links/EMNIST/",
    "https://www.itl.nist.gov/iaui/vip/cs_links/EMNIST/",
  ],
};

/** A part of EMNIST, and where to look for the archive. */
export interface EmnistOptions extends LoadOptions {
  /** Default `balanced`. */
  readonly part?: EmnistPart | undefined;
}

/**
 * EMNIST: images of handwritten letters and digits in the six parts of its authors, turned upright (the files hold
 * them transposed).
 *
 * Features are bytes from 0 (background) to 255 (ink), 28 rows of 28 pixels; `scale` is 1 / 255. All parts are in one
 * archive of 562 MB, which is checked by SHA-256 and kept in memory while it is read. The classes of the part `letters`
 * begin with 0 here, with 1 in the file.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the archive in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 * @throws RangeError when there is no such part
 *
 * @example
 * import { emnist, emnistCard } from "@gradkit/datasets";
 * const load = () => emnist({ part: "letters" }); // looks for files, then downloads
 * console.log(emnistCard.classNames.length, typeof load); // 47 function
 *
 * @see https://arxiv.org/abs/1702.05373
 */
export async function emnist({ part = "balanced", ...options }: EmnistOptions = {}): Promise<Splits> {
  if (!Object.hasOwn(emnistParts, part)) {
    throw new RangeError(
      `emnist: part is "${part}"; it must be one of ${Object.keys(emnistParts).join(", ")}.`,
    );
  }
  const load = await contentLoader(emnistCard, options);
  return readEmnist(await load(archive), part);
}

/** The two splits of a part from the archive. */
export async function readEmnist({ bytes, origin }: FileContent, part: EmnistPart): Promise<Splits> {
  const members = readZip(bytes, origin);
  const read = (split: "train" | "test", kind: string): Promise<FileContent> =>
    readMember(members, `gzip/emnist-${part}-${split}-${kind}-ubyte.gz`, origin);
  const dataset = async (split: "train" | "test"): Promise<Dataset> => {
    const images = await read(split, "images-idx3");
    const labels = await read(split, "labels-idx1");
    const { classNames, firstLabel } = emnistParts[part];
    // The header is 8 bytes long; labels follow.
    labels.bytes.subarray(8).forEach((label, row, all) => (all[row] = label - firstLabel));
    const made = idxDataset({ ...emnistCard, classNames }, images, labels);
    transposeImages(made.features, 28);
    return made;
  };
  return { train: await dataset("train"), test: await dataset("test") };
}

async function readMember(
  members: ReadonlyMap<string, ZipMember>,
  name: string,
  archiveOrigin: string,
): Promise<FileContent> {
  const member = members.get(name);
  if (!member) {
    throw new DataFormatError(archiveOrigin, `the member ${name}`, `${members.size} others`);
  }
  const origin = `${archiveOrigin}/${name}`;
  const packed = await member.read();
  // gzip cannot pack more than 1032 bytes into one.
  return {
    bytes: await gunzipWithin(packed, Math.min(packed.length * 1032 + 1024, 2 ** 30), origin),
    origin,
  };
}

/** Swaps rows and columns of square images in place. */
function transposeImages(pixels: Dataset["features"], side: number): void {
  for (let image = 0; image < pixels.length; image += side * side) {
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < row; column++) {
        const [a, b] = [image + row * side + column, image + column * side + row];
        const pixel = pixels[a]!;
        pixels[a] = pixels[b]!;
        pixels[b] = pixel;
      }
    }
  }
}
