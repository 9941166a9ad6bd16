import type { DatasetCard, DownloadProgress } from "@gradkit/datasets";
import { formatBytes } from "../format/format-bytes.ts";
import type { Progress } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Shows how a search for files goes on. */
export interface FollowedDownload {
  readonly onProgress: (progress: DownloadProgress) => void;
  /** The server the files came from, in words; undefined when nothing was downloaded. */
  host(): string | undefined;
  end(): void;
}

/** Says once where a set is downloaded from, and shows on the live line how far it has come. */
export function followDownload(card: DatasetCard, terminal: Terminal): FollowedDownload {
  const started = performance.now();
  const totalBytes = card.files.reduce((total, { packed }) => total + packed.bytes, 0);
  let server: string | undefined;
  let progress: Progress = { lead: `looking for ${card.name}`, parts: [] };
  // Redrawn by the clock, not by what arrives: until a server answers, nothing does.
  const ticker = setInterval(() => terminal.live.update(() => progress), 100);
  ticker.unref();
  return {
    onProgress({ file, mirror, receivedBytes, totalBytes: fileBytes }): void {
      const { host } = new URL(mirror);
      if (host !== server) {
        server = host;
        terminal.note(`downloading ${card.name} (${formatBytes(totalBytes)}) from ${host}`);
      }
      const seconds = (performance.now() - started) / 1000;
      progress = {
        lead: file,
        fraction: receivedBytes / fileBytes,
        parts: [
          { text: `${formatBytes(receivedBytes)} of ${formatBytes(fileBytes)}`, rank: 1 },
          { text: `${seconds.toFixed(0)} s`, rank: 2 },
        ],
      };
    },
    host: () => (server === undefined ? undefined : `downloaded from ${server}`),
    end(): void {
      clearInterval(ticker);
      terminal.live.clear();
    },
  };
}
