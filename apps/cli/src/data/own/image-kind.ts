import { basename } from "node:path";
import { DataFormatError, imageFolder, nodeFolder, type Dataset, type ImageSize } from "@gradkit/datasets";
import { UsageError } from "../../failures/usage-error.ts";
import { imageRecipe } from "../../train/image-recipe.ts";
import type { Recipe } from "../../train/recipe.ts";
import type { OwnKind, OwnRows } from "./own-kind.ts";

/** What images have in common that a model was trained on. */
export interface ImageFacts {
  readonly size: ImageSize;
  readonly channels: 1 | 3;
  readonly classNames: readonly string[];
}

/** A folder with a folder of PNG or JPEG images for each class. */
export const imageKind: OwnKind = {
  name: "images",
  words: "a folder with a folder of images for each class",
  options: ["size"],
  isAt: ({ isFolder }) => isFolder,
  read: async (path, { size }) => rowsOf(await readFolder(path, { size })),
  async readAgain(path, facts) {
    const { classNames, size, channels } = facts as ImageFacts;
    const found = await readFolder(path, { size, channels });
    const places = found.classNames.map((name) => classNames.indexOf(name));
    const unknown = places.indexOf(-1);
    if (unknown >= 0) {
      throw new UsageError(
        `${path} has a class "${found.classNames[unknown] ?? ""}", which the model does not know`,
        `its classes are ${classNames.join(", ")}`,
      );
    }
    const labels = Int32Array.from(found.labels, (label) => places[label] ?? 0);
    return rowsOf({ ...found, labels, classNames });
  },
};

async function readFolder(
  path: string,
  options: { readonly size: ImageSize | undefined; readonly channels?: 1 | 3 },
): Promise<Dataset> {
  try {
    const found = await imageFolder(await nodeFolder(path), { ...options, name: basename(path) });
    if (found.classNames.length < 2) {
      throw new UsageError(
        `${path} has images of one class alone, ${found.classNames.join()}`,
        "put the images of each class into a folder of its own",
      );
    }
    return found;
  } catch (error) {
    if (error instanceof DataFormatError) {
      const isSize = /\d+x\d+ pixels/.test(error.expected);
      throw new UsageError(
        `${error.file} has ${isSize ? `${error.found} pixels, not ${error.expected.replace(" pixels", "")}` : `${error.found}, not ${error.expected}`}`,
        isSize ? "bring all to one size, such as --size 32x32" : "replace or remove the file",
      );
    }
    if (error instanceof RangeError) {
      throw new UsageError(
        `${path} holds no folder with PNG or JPEG images`,
        "put the images of each class into a folder of its own, such as cat/1.png and dog/1.jpg",
      );
    }
    throw error;
  }
}

function rowsOf(dataset: Dataset): OwnRows {
  const { featureShape, classNames, size } = dataset;
  const [height = 1, width = 1, channels = 1] = featureShape;
  const facts: ImageFacts = { size: { height, width }, channels: channels === 3 ? 3 : 1, classNames };
  return { dataset, featureShape, recipe: recipeFor(size), facts, notes: [], files: [] };
}

/** Few images are looked at more often. */
function recipeFor(rows: number): Recipe {
  return rows < 2000 ? { ...imageRecipe, epochs: 30, batchSize: 16, hidden: [64] } : imageRecipe;
}
