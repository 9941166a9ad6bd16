import type { Bytes } from "../bytes.ts";
import type { Dataset } from "../dataset.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { decodeImage, type DecodedImage } from "./decode-image.ts";
import { resizeImage, type ImageSize } from "./resize-image.ts";
import { withChannels } from "./with-channels.ts";

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
  /** What size images are brought to, their proportions changed if need be. Default: they must all have the same. */
  readonly size?: ImageSize | undefined;
  /** Ends the reading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A set from a folder with one folder of PNG or JPEG images per class, in alphabetical order: `cat/1.png`,
 * `dog/1.jpg`. All images must have the same size, or are brought to `size`. Features are bytes, channels last; `scale` is 1 / 255. Other files
 * are passed over, as is everything whose name begins with a dot.
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
  const paths = (await folder.list()).filter(isImage).sort();
  const classNames = [...new Set(paths.map((path) => path.split("/")[0]!))].sort();
  let { channels } = options;
  let features: Uint8Array | undefined;
  let first: { readonly path: string; readonly image: DecodedImage } | undefined;
  for (const [row, path] of paths.entries()) {
    options.signal?.throwIfAborted();
    const decoded = await decodeImage(await folder.read(path), `${folder.name}/${path}`);
    const plain = withChannels(decoded, (channels ??= plainChannels(decoded)));
    const image = options.size === undefined ? plain : resizeImage(plain, options.size);
    first ??= { path, image };
    if (image.height !== first.image.height || image.width !== first.image.width) {
      throw new DataFormatError(
        `${folder.name}/${path}`,
        `${first.image.width}x${first.image.height} pixels as in ${first.path}`,
        `${image.width}x${image.height}`,
        `Give imageFolder a size to bring all images to.`,
      );
    }
    features ??= new Uint8Array(paths.length * image.data.length);
    features.set(image.data, row * image.data.length);
  }
  if (!first || !features) {
    throw new RangeError(`imageFolder: ${folder.name} has no folder with PNG or JPEG images.`);
  }
  const { height, width } = first.image;
  return {
    name: options.name ?? folder.name,
    features,
    featureShape: channels !== 3 ? [height, width] : [height, width, 3],
    scale: 1 / 255,
    labels: Int32Array.from(paths, (path) => classNames.indexOf(path.split("/")[0]!)),
    classNames,
    size: paths.length,
  };
}

/** Some systems lay a file `._1.png` beside each `1.png`, which is no image. */
function isImage(path: string): boolean {
  return /^[^/]+\/.*\.(png|jpe?g)$/i.test(path) && !/(^|\/)\./.test(path);
}

/** Without transparency. */
function plainChannels({ channels }: DecodedImage): 1 | 3 {
  return channels < 3 ? 1 : 3;
}
