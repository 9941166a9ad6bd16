import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { trainTestSplit, type DatasetCard } from "@gradkit/datasets";
import { rng } from "@gradkit/random";
import { UsageError } from "../../failures/usage-error.ts";
import type { DataSet } from "../data-set.ts";
import { firstRows } from "../first-rows.ts";
import type { OwnFacts } from "./own-facts.ts";
import type { OwnFlags } from "./own-flags.ts";
import type { OwnKind, OwnRows } from "./own-kind.ts";
import { ownKinds } from "./own-kinds.ts";

/** The share of the rows that test. They are the same in every run, whatever its seed. */
const tested = 0.2;

/** Fewer rows are no use to anybody. */
const fewest = 5;

/**
 * The data of a user as a set: a fifth of the rows tests, drawn always the same, with as much of each class as in the
 * whole.
 *
 * @throws UsageError when it is of no kind that can be read, or something about it is wrong
 */
export async function ownData(path: string, flags: OwnFlags): Promise<DataSet> {
  const kind = kindAt(path);
  const odd = (["target", "task", "size"] as const).find(
    (name) => flags[name] !== undefined && !kind.options.includes(name),
  );
  if (odd !== undefined) {
    throw new UsageError(`--${odd} is given, but ${path} is ${kind.words}`, `leave --${odd} out`);
  }
  return asSet(path, kind, await kind.read(path, flags));
}

/**
 * Data of a user that is read as the data was on which a model was trained.
 *
 * @throws UsageError when it is not there any more, or not like that
 */
export async function ownDataAgain(path: string, { kind: name, facts }: OwnFacts): Promise<DataSet> {
  const kind = kindAt(path);
  if (kind.name !== name) {
    const words = ownKinds.find((one) => one.name === name)?.words ?? name;
    throw new UsageError(
      `${path} is ${kind.words}, but the model was trained on ${words}`,
      "name data like that",
    );
  }
  return asSet(path, kind, await kind.readAgain(path, facts));
}

function kindAt(path: string): OwnKind {
  if (!existsSync(path)) {
    throw new UsageError(`there is no file or folder ${path}`, "check the path");
  }
  const place = { path, isFolder: statSync(path).isDirectory() };
  const found = ownKinds.find((kind) => kind.isAt(place));
  if (found === undefined) {
    throw new UsageError(
      `${path} is nothing to train on`,
      `name ${ownKinds.map(({ words }) => words).join(", or ")}`,
    );
  }
  return found;
}

function asSet(path: string, kind: OwnKind, rows: OwnRows): DataSet {
  const { dataset, recipe, transform, target, notes, facts, featureShape, files } = rows;
  const { size, classNames } = dataset;
  if (size < fewest) {
    throw new UsageError(
      `${path} has ${size} rows, too few to train and test on`,
      `give it ${fewest} at least`,
    );
  }
  const test = Math.max(1, Math.round(tested * size));
  const card: DatasetCard = {
    name: dataset.name,
    title: basename(path),
    description: `Your own: ${kind.words}.`,
    authors: ["you"],
    licence: "yours",
    source: path,
    citation: path,
    classNames,
    featureShape,
    sizes: { train: size - test, test },
    files,
    mirrors: [],
  };
  return {
    card,
    source: `${statSync(path).isDirectory() ? "folder" : "file"} ${path}`,
    recipe,
    own: { kind: kind.name, path: resolve(path), facts },
    notes,
    ...(transform !== undefined && { transform }),
    ...(target !== undefined && { target }),
    load: async (_, samples) => {
      const options = { test, rng: rng(12345), stratify: classNames.length > 0 };
      return Promise.resolve(firstRows(trainTestSplit(dataset, options), samples));
    },
  };
}
