import type { Bytes } from "../bytes.ts";
import type { Dataset } from "../dataset.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { decodeImage, type DecodedImage } from "./decode-image.ts";

/** Files in a folder, wherever that is: what {@link imageFolder} needs and no more. */
export interface FileFolder {
  /** What it is, for messages. */
  readonly name: string;
  /** Paths of all files below it, with `/` between the parts. */
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Bytes>;
}

/** How {@link imageFolder} reads images. */
export interface ImageFolderOptions {
  /** The name of the set; default that of the folder. */
  readonly name?: string | undefined;
  /** 1 makes colours grey, 3 leaves transparency out and makes grey images coloured. Default: as the first image. */
  readonly channels?: 1 | 3 | undefined;
  /** Ends the reading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A set from a folder with one folder of PNG or JPEG images per class, in alphabetical order: `cat/1.png`,
 * `dog/1.jpg`. All images must have the same size. Features are bytes, channels last; `scale` is 1 / 255. Other files
 * are passed over.
 *
 * @throws DataFormatError when an image is damaged or of another size; the message names the file
 * @throws RangeError when there is no image
 * @example
 * import { imageFolder } from "@gradkit/datasets";
 * const black = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
 * const folder = {
 *   name: "pictures", // or: await nodeFolder("pictures")
 *   list: () => Promise.resolve(["cat/1.png", "dog/1.png", "notes.txt"]),
 *   read: () => Promise.resolve(Uint8Array.from(atob(black), (letter) => letter.charCodeAt(0))),
 * };
 * const { size, classNames, featureShape } = await imageFolder(folder);
 * console.log(size, classNames, featureShape); // 2 [ 'cat', 'dog' ] [ 1, 1 ]
 */
export async function imageFolder(folder: FileFolder, options: ImageFolderOptions = {}): Promise<Dataset> {
  const paths = (await folder.list()).filter((path) => /^[^/]+\/.*\.(png|jpe?g)$/i.test(path)).sort();
  const classNames = [...new Set(paths.map((path) => path.split("/")[0]!))].sort();
  let features: Uint8Array | undefined;
  let first: { readonly path: string; readonly image: DecodedImage } | undefined;
  for (const [row, path] of paths.entries()) {
    options.signal?.throwIfAborted();
    const decoded = await decodeImage(await folder.read(path), `${folder.name}/${path}`);
    const image = withChannels(decoded, options.channels ?? first?.image.channels ?? plainChannels(decoded));
    first ??= { path, image };
    if (image.height !== first.image.height || image.width !== first.image.width) {
      throw new DataFormatError(
        `${folder.name}/${path}`,
        `${first.image.width}x${first.image.height} pixels as in ${first.path}`,
        `${image.width}x${image.height}`,
      );
    }
    features ??= new Uint8Array(paths.length * image.data.length);
    features.set(image.data, row * image.data.length);
  }
  if (!first || !features) {
    throw new RangeError(`imageFolder: ${folder.name} has no folder with PNG or JPEG images.`);
  }
  const { height, width, channels } = first.image;
  return {
    name: options.name ?? folder.name,
    features,
    featureShape: channels === 1 ? [height, width] : [height, width, channels],
    scale: 1 / 255,
    labels: Int32Array.from(paths, (path) => classNames.indexOf(path.split("/")[0]!)),
    classNames,
    size: paths.length,
  };
}

/** Without transparency. */
function plainChannels({ channels }: DecodedImage): number {
  return channels < 3 ? 1 : 3;
}

function withChannels(image: DecodedImage, wanted: number): DecodedImage {
  const { channels, data, height, width } = image;
  if (channels === wanted) {
    return image;
  }
  const pixels = new Uint8Array(height * width * wanted);
  for (let pixel = 0; pixel < height * width; pixel++) {
    const [a = 0, b = 0, c = 0] = data.subarray(pixel * channels, (pixel + 1) * channels);
    const colours = channels < 3 ? [a, a, a] : [a, b, c];
    if (wanted === 3) {
      pixels.set(colours, 3 * pixel);
    } else {
      // Rec. 601: how bright the eye sees red, green and blue.
      pixels[pixel] = channels < 3 ? a : Math.round(0.299 * a + 0.587 * b + 0.114 * c);
    }
  }
  return { height, width, channels: wanted, data: pixels };
}
