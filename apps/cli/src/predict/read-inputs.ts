import { extname } from "node:path";
import { text } from "node:stream/consumers";
import { elementsOf, FormatError, readNpy } from "@gradkit/formats";
import type { LoadedModel } from "@gradkit/training";
import type { TableFacts } from "../data/own/table/table-facts.ts";
import { textOf } from "../data/own/table/text-of.ts";
import { UsageError } from "../failures/usage-error.ts";
import { readGivenFile } from "../options/read-given-file.ts";
import type { DataFacts } from "../runs/data-facts.ts";
import { imageInput } from "./image-input.ts";
import type { InputRow } from "./input-row.ts";
import { tableInputs } from "./table-inputs.ts";

/**
 * The rows of an input: a PNG or JPEG, a file of CSV or .npy, or `-` for CSV from standard input.
 *
 * @param asIs Takes pictures as they are, scaled to the model's size, in place of centring them as MNIST's are.
 * @throws UsageError when it cannot be read, or its rows are of another length
 */
export async function readInputs(
  input: string,
  loaded: LoadedModel,
  facts: DataFacts,
  asIs: boolean,
): Promise<readonly InputRow[]> {
  const kind = extname(input).toLowerCase();
  if (input === "-") {
    return textRows("standard input", "line", await text(process.stdin), facts);
  }
  const bytes = await readGivenFile(input, "inputs are images, .csv, .npy, or - for standard input");
  if ([".png", ".jpg", ".jpeg"].includes(kind)) {
    return [{ name: input, values: await imageInput(bytes, input, loaded, facts, asIs) }];
  }
  if (kind === ".npy") {
    return arrayRows(input, bytes);
  }
  return textRows(input, `${input} line`, textOf(input, bytes), facts);
}

async function textRows(
  name: string,
  label: string,
  content: string,
  { own }: DataFacts,
): Promise<readonly InputRow[]> {
  return own?.kind === "table"
    ? tableInputs({ name, text: content }, label, own.facts as TableFacts)
    : numberRows(label, content);
}

function arrayRows(name: string, bytes: Uint8Array): readonly InputRow[] {
  try {
    const array = readNpy(bytes);
    const [rows = 1] = array.shape.length < 2 ? [1] : array.shape;
    const values = Array.from(elementsOf(array), Number);
    const width = values.length / rows;
    return Array.from({ length: rows }, (_, i) => ({
      name: `${name} row ${i}`,
      values: values.slice(i * width, (i + 1) * width),
    }));
  } catch (error) {
    throw error instanceof FormatError
      ? new UsageError(`${name} cannot be read: ${error.message}`, "write it with numpy.save")
      : error;
  }
}

/** Rows of numbers, with anything usual between them. */
function numberRows(label: string, content: string): readonly InputRow[] {
  return content
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), name: `${label} ${i + 1}` }))
    .filter(({ line }) => line !== "")
    .map(({ line, name }) => {
      const values = line.split(/[,;\t ]+/).map(Number);
      const wrong = values.findIndex((value) => !Number.isFinite(value));
      if (wrong >= 0) {
        throw new UsageError(
          `${name} has "${line.split(/[,;\t ]+/)[wrong]}" at place ${wrong + 1}, which is no number`,
        );
      }
      return { name, values };
    });
}
