import { DatasetUnavailableError, type LoadOptions, type Splits } from "@gradkit/datasets";
import { UnavailableData } from "../failures/unavailable-data.ts";
import type { Host } from "../host.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { folderOf, missingFile, requireDataFolder } from "./data-folder.ts";
import type { DataSet } from "./data-set.ts";
import { followDownload } from "./follow-download.ts";
import { mirrors } from "./mirrors.ts";
import { substituteFor } from "./substitute-for.ts";

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
  /** Whether another set may take the place of one that is not to be had. */
  readonly orOther?: boolean;
}

/** The data to train on: not always the data that was asked for. */
export interface LoadedData extends Splits {
  readonly dataSet: DataSet;
  /** Where it came from, in words: `cache`. */
  readonly source: string;
  /** The name of the set that was asked for. */
  readonly requested: string;
}

/**
 * Loads a data set; without network and file, says so and takes a generated one in its place, if that may be.
 *
 * @throws UnavailableData when it may not
 */
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
    const missing = `${requested} is not available (${why(error, request.offline)})`;
    const advice = `connect to the network, or set GRADKIT_DATA to a folder that holds ${folderOf(dataSet.card)}/`;
    if (request.orOther !== true) {
      throw new UnavailableData(missing, advice);
    }
    const substitute = substituteFor(dataSet);
    terminal.warn(`${missing}; training on ${substitute.card.name} instead`, advice);
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
    mirrors: mirrors(folderOf(card), host.env),
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
