import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { text } from "node:stream/consumers";
import { decodeImage } from "@gradkit/datasets";
import { elementsOf, readNpy } from "@gradkit/formats";
import type { LoadedModel } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import { asDigit, onBlack, resized, toGrey } from "./as-digit.ts";

/** A row to predict, and what to call it. */
export interface InputRow {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/**
 * The rows of an input: a PNG or JPEG, a file of CSV or .npy, or `-` for CSV from standard input.
 *
 * @param asIs Takes pictures as they are, scaled to the model's size, in place of centring them as MNIST's are.
 * @throws UsageError when it cannot be read, or its rows are of another length
 */
export async function readInputs(
  input: string,
  loaded: LoadedModel,
  asIs: boolean,
): Promise<readonly InputRow[]> {
  const kind = extname(input).toLowerCase();
  if (input === "-") {
    return csvRows("line", await text(process.stdin));
  }
  const bytes = await readFile(input).catch(() => {
    throw new UsageError(
      `there is no file ${input} that can be read`,
      "inputs are images, .csv, .npy, or - for standard input",
    );
  });
  if ([".png", ".jpg", ".jpeg"].includes(kind)) {
    return [{ name: input, values: await pixelsOf(new Uint8Array(bytes), input, loaded, asIs) }];
  }
  if (kind === ".npy") {
    const array = readNpy(new Uint8Array(bytes));
    const [rows = 1] = array.shape.length < 2 ? [1] : array.shape;
    const values = Array.from(elementsOf(array), Number);
    const width = values.length / rows;
    return Array.from({ length: rows }, (_, i) => ({
      name: `${input} row ${i}`,
      values: values.slice(i * width, (i + 1) * width),
    }));
  }
  return csvRows(`${input} line`, new TextDecoder().decode(bytes));
}

async function pixelsOf(
  bytes: Uint8Array<ArrayBuffer>,
  input: string,
  loaded: LoadedModel,
  asIs: boolean,
): Promise<Float64Array> {
  const size = loaded.inputShape.reduce((product, length) => product * length, 1);
  const side = Math.sqrt(size);
  if (!Number.isInteger(side)) {
    throw new UsageError(
      `${input} is a picture, but the model takes ${size} numbers, which are no square`,
      "give rows of numbers as .csv",
    );
  }
  const image = onBlack(toGrey(await decodeImage(bytes, input)));
  const fits = image.width === side && image.height === side;
  return (asIs || fits ? resized(image, side, side) : asDigit(image, side)).pixels;
}

function csvRows(name: string, content: string): readonly InputRow[] {
  return content
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), name: `${name} ${i + 1}` }))
    .filter(({ line }) => line !== "")
    .map(({ line, name: label }) => {
      const values = line.split(/[,;\t ]+/).map(Number);
      const wrong = values.findIndex((value) => !Number.isFinite(value));
      if (wrong >= 0) {
        throw new UsageError(
          `${label} has "${line.split(/[,;\t ]+/)[wrong]}" at place ${wrong + 1}, which is no number`,
        );
      }
      return { name: label, values };
    });
}
