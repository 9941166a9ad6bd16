import { chooseDataSet } from "../data/choose-data-set.ts";
import { loadData, type LoadedData } from "../data/load-data.ts";
import type { Host } from "../host.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import type { DatasetFlags } from "./dataset-flags.ts";

/**
 * Loads the set of a name and does something with it; another set in its place will not do.
 *
 * @throws UnavailableData when it is not here and cannot be downloaded
 */
export async function withData(
  name: string,
  flags: DatasetFlags,
  host: Host,
  work: (data: LoadedData, terminal: Terminal) => void,
): Promise<void> {
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  const dataSet = await chooseDataSet(name, flags);
  dataSet.notes?.forEach((note) => terminal.warn(note));
  try {
    const request = {
      dataSet,
      folder: flags.data,
      offline: flags.offline === true,
      samples: undefined,
      signal: stop.signal,
    };
    const data = await loadData(request, terminal, host);
    work(data, terminal);
  } finally {
    terminal.live.clear();
    stop.release();
  }
}
