import { largestKept, type RunPoint, type RunRecord, type RunScores } from "../../keep/run-record.ts";
import { thinCurves } from "../../keep/thin-curves.ts";
import { runsTexts } from "../../texts/runs-texts.ts";
import { opensOn } from "./opens-on.ts";
import { readModelHeader } from "./model-header.ts";

/** The files of a run folder that say something here. */
export interface RunFolderFiles {
  readonly config: string | undefined;
  readonly metrics: string | undefined;
  readonly results: string | undefined;
  readonly model: Uint8Array | undefined;
}

type Values = Readonly<Record<string, unknown>>;

const texts = runsTexts.read;

/**
 * A run folder of the command line as a run of this page; also one that is being written.
 *
 * @param name That of the folder.
 * @throws RangeError when a file in it is broken, with its name and line.
 */
export function readRun(name: string, files: RunFolderFiles, date: number): RunRecord {
  const config = files.config === undefined ? {} : parse(files.config, `${name}/config.json`);
  const results = files.results === undefined ? undefined : parse(files.results, `${name}/results.json`);
  const points = (files.metrics ?? "")
    .split("\n")
    // A last line without an end is being written.
    .slice(0, -1)
    .map((line, i) => pointOf(parse(line, `${name}/metrics.jsonl, line ${i + 1}`)));
  const end = points.at(-1);
  const header = files.model && readModelHeader(files.model, `${name}/model.safetensors`);
  const opens = header && opensOn(header);
  return {
    id: `file ${name} ${textOf(results?.["weightsHash"]) ?? date}`,
    name,
    origin: "file",
    date,
    settings: settingsOf(config),
    curves: thinCurves(points),
    last: {
      train: results === undefined ? (end?.train ?? none) : scoresOf(results["train"]),
      test: results === undefined ? (end?.test ?? none) : scoresOf(results["test"]),
    },
    epochs: end?.epoch ?? 0,
    ending: results === undefined ? texts.unfinished : texts.reason(textOf(results["reason"]) ?? "done"),
    hash: textOf(results?.["weightsHash"]),
    opens,
    link: undefined,
    ...(files.model !== undefined && files.model.length <= largestKept.file && { file: files.model }),
  };
}

const none: RunScores = { loss: null, accuracy: null };

function pointOf(line: Values): RunPoint {
  return {
    epoch: numberOf(line["epoch"]) ?? 0,
    train: scoresOf(line["train"]),
    test: scoresOf(line["validation"]),
  };
}

function scoresOf(value: unknown): RunScores {
  const { loss, accuracy } = (value ?? {}) as Values;
  return { loss: numberOf(loss), accuracy: numberOf(accuracy) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function settingsOf(config: Values): Readonly<Record<string, string>> {
  const entries = Object.entries(config).filter(([key, value]) => key !== "$schema" && value !== null);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      texts.settings[key] ?? key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

function parse(text: string, what: string): Values {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) {
      return value as Values;
    }
  } catch {
    // Said below.
  }
  throw new RangeError(texts.broken(what));
}
