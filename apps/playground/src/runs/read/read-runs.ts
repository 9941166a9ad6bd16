import type { RunRecord } from "../../keep/run-record.ts";
import { runsTexts } from "../../texts/runs-texts.ts";
import { opensOn } from "./opens-on.ts";
import { readModelHeader } from "./model-header.ts";
import { readRun } from "./read-run.ts";
import { baseName, folderName, type RunFile } from "./run-file.ts";

const texts = runsTexts.read;
const runNames = ["config.json", "metrics.jsonl", "results.json", "model.safetensors"];

/**
 * The runs in some files: run folders of the command line, archives of them, and files of networks.
 *
 * @param date Milliseconds since 1970, for runs whose files do not say when they were made.
 * @throws RangeError when there is none, or a file is broken.
 */
export async function readRuns(files: readonly RunFile[], date: number): Promise<readonly RunRecord[]> {
  const all = (await Promise.all(files.map(unpacked))).flat();
  const folders = [
    ...new Set(
      all.filter(({ path }) => baseName(path) === "config.json").map(({ path }) => folderName(path)),
    ),
  ];
  const runs = await Promise.all(folders.map((folder) => fromFolder(folder, all, date)));
  const models = all.filter(
    ({ path }) => path.endsWith(".safetensors") && !folders.some((folder) => isWithin(path, folder)),
  );
  const networks = await Promise.all(models.map((file) => fromModel(file, date)));
  const found = [...runs, ...networks];
  if (found.length === 0) {
    throw new RangeError(texts.nothing(files.slice(0, 3).map(({ path }) => baseName(path))));
  }
  return found;
}

async function unpacked(file: RunFile): Promise<readonly RunFile[]> {
  if (!file.path.endsWith(".zip")) {
    return [file];
  }
  const { readZip } = await import("@gradkit/datasets");
  const root = baseName(file.path).replace(/\.zip$/, "");
  return Array.from(readZip(await file.bytes(), baseName(file.path)), ([name, member]) => ({
    path: `${root}/${name}`,
    bytes: () => member.read(),
  }));
}

async function fromFolder(folder: string, files: readonly RunFile[], date: number): Promise<RunRecord> {
  const contentOf = async (name: string): Promise<Uint8Array | undefined> =>
    files.find(({ path }) => folderName(path) === folder && baseName(path) === name)?.bytes();
  const [config, metrics, results, model] = await Promise.all(runNames.map(contentOf));
  return readRun(
    baseName(folder) || texts.folder,
    { config: textOf(config), metrics: textOf(metrics), results: textOf(results), model },
    date,
  );
}

async function fromModel(file: RunFile, date: number): Promise<RunRecord> {
  const bytes = await file.bytes();
  const name = baseName(file.path);
  const header = readModelHeader(bytes, name);
  const { "test accuracy": accuracy = null, "test loss": loss = null } = header.metrics;
  const { dataset } = header.metadata;
  return {
    id: `file ${name} ${bytes.length} ${date}`,
    name: name.replace(/\.safetensors$/, ""),
    origin: "file",
    date,
    settings: {
      ...(dataset !== undefined && { [texts.settings["dataset"] ?? ""]: dataset }),
      layers: header.layers,
    },
    curves: [],
    last: { train: { loss: null, accuracy: null }, test: { loss, accuracy } },
    epochs: Number(header.metadata["epoch"] ?? 0),
    ending: texts.network(header.parameters),
    hash: undefined,
    opens: opensOn(header),
    link: undefined,
    file: bytes,
  };
}

function isWithin(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}
