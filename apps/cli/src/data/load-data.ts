import { DatasetUnavailableError, type LoadOptions, type Splits } from "@gradkit/datasets";
import type { Host } from "../host.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { missingFile, requireDataFolder } from "./data-folder.ts";
import type { DataSet } from "./data-set.ts";
import { followDownload } from "./follow-download.ts";
import { mirrors } from "./mirrors.ts";
import { syntheticDigitsSet } from "./sets/synthetic-digits.ts";

/** How long servers have to say something before other data take their place: whoever waits at a terminal has enough then. */
const patienceMs = 6000;

/** Which data is wanted, and from where. */
export interface DataRequest {
  readonly dataSet: DataSet;
  /** The folder named with `--data`. */
  readonly folder: string | undefined;
  readonly offline: boolean;
  readonly samples: number | undefined;
  readonly signal: AbortSignal;
}

/** The data to train on: not always the data that was asked for. */
export interface LoadedData extends Splits {
  readonly dataSet: DataSet;
  /** Where it came from, in words: `cache`. */
  readonly source: string;
  /** The name of the set that was asked for. */
  readonly requested: string;
}

/** Loads a data set; without network and file, says so and takes the synthetic digits in its place. */
export async function loadData(request: DataRequest, terminal: Terminal, host: Host): Promise<LoadedData> {
  const { dataSet, samples } = request;
  const requested = dataSet.card.name;
  if (dataSet.source !== undefined) {
    return { ...(await dataSet.load({}, samples)), dataSet, requested, source: dataSet.source };
  }
  try {
    const loaded = await loadFiles(request, terminal, host);
    return { ...loaded, dataSet, requested };
  } catch (error) {
    if (!(error instanceof DatasetUnavailableError) || request.folder !== undefined) {
      throw error;
    }
    const substitute = syntheticDigitsSet;
    terminal.warn(
      `${requested} is not available (${why(error, request.offline)}); training on ${substitute.card.name} instead`,
      `connect to the network, or set GRADKIT_DATA to a folder that holds ${requested}/`,
    );
    const splits = await substitute.load({}, samples);
    return { ...splits, dataSet: substitute, requested, source: `generated, in place of ${requested}` };
  }
}

async function loadFiles(
  { dataSet, folder, offline, samples, signal }: DataRequest,
  terminal: Terminal,
  host: Host,
): Promise<Splits & Pick<LoadedData, "source">> {
  const { card } = dataSet;
  if (folder !== undefined) {
    await requireDataFolder(folder, card);
  }
  const download = followDownload(card, terminal);
  const options: LoadOptions = {
    signal,
    offline,
    directory: folder,
    mirrors: mirrors(card.name, host.env),
    connectTimeoutMs: patienceMs,
    onProgress: download.onProgress,
    onWarning: (message) => terminal.warn(message),
  };
  try {
    const splits = await dataSet.load(options, samples);
    const named = folder ?? host.env["GRADKIT_DATA"];
    const inFolder = named !== undefined && named !== "" && (await missingFile(named, card)) === undefined;
    return { ...splits, source: inFolder ? `folder ${named}` : (download.source() ?? "cache") };
  } finally {
    download.end();
  }
}

function why({ failures }: DatasetUnavailableError, offline: boolean): string {
  const download = failures.find(({ source }) => /^https?:/.test(source))?.reason ?? "no server was asked";
  return `no copy on this machine, no download: ${offline ? "--offline was given" : download}`;
}
