import { DataFormatError, decodeImage, resizeImage, withChannels } from "@gradkit/datasets";
import type { LoadedModel } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import type { DataFacts } from "../runs/data-facts.ts";
import { asDigit, onBlack, resized, toGrey } from "./as-digit.ts";

/**
 * The pixels of a picture as a model takes them: coloured ones and those of the user's own folders are brought to the
 * size of those it was trained on; for grey sets the strokes are centred on black, as MNIST's are.
 *
 * @param asIs Only brings grey pictures to the size, too.
 * @throws UsageError when the model takes no pictures
 */
export async function imageInput(
  bytes: Uint8Array<ArrayBuffer>,
  input: string,
  loaded: LoadedModel,
  { own, featureShape = squareOf(loaded) }: DataFacts,
  asIs: boolean,
): Promise<ArrayLike<number>> {
  const [height, width, channels = 1] = featureShape;
  if (height === undefined || width === undefined || (own !== undefined && own.kind !== "images")) {
    throw new UsageError(
      `${input} is a picture, but the model takes rows of ${featureShape.join("x")} numbers`,
      "give rows of numbers as .csv",
    );
  }
  const image = await decodeImage(bytes, input).catch((error: unknown) => {
    throw error instanceof DataFormatError
      ? new UsageError(
          `${input} cannot be read: expected ${error.expected}, found ${error.found}`,
          "give a PNG or JPEG that other programs open",
        )
      : error;
  });
  if (own !== undefined || channels === 3) {
    return resizeImage(withChannels(image, channels === 3 ? 3 : 1), { height, width }).data;
  }
  const grey = onBlack(toGrey(image));
  const fits = grey.width === width && grey.height === height;
  return (asIs || fits || width !== height ? resized(grey, width, height) : asDigit(grey, width)).pixels;
}

/** The shape of the images that a model of unknown data may take. */
function squareOf({ inputShape }: LoadedModel): readonly number[] {
  const size = inputShape.reduce((product, length) => product * length, 1);
  const side = Math.sqrt(size);
  return Number.isInteger(side) ? [side, side] : [size];
}
