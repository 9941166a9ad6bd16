import type { DatasetCard, DownloadProgress } from "@gradkit/datasets";
import { formatBytes } from "../format/format-bytes.ts";
import { formatDuration } from "../format/format-duration.ts";
import type { Progress } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Shows how a search for files goes on. */
export interface FollowedDownload {
  readonly onProgress: (progress: DownloadProgress) => void;
  /** Where the files came from, in words; undefined when nothing was downloaded. */
  source(): string | undefined;
  end(): void;
}

/** Says once where a set is downloaded from, and shows on the live line how far it has come. */
export function followDownload(card: DatasetCard, terminal: Terminal): FollowedDownload {
  const totalBytes = card.files.reduce((total, { packed }) => total + packed.bytes, 0);
  const received = new Map<string, number>();
  let started = 0;
  let server: string | undefined;
  let progress: Progress = { lead: `looking for ${card.name}`, parts: [] };
  // Redrawn by the clock, not by what arrives: until a server answers, nothing does.
  const ticker = setInterval(() => terminal.live.update(() => progress), 100);
  return {
    onProgress({ file, mirror, receivedBytes }): void {
      const { host } = new URL(mirror);
      if (host !== server) {
        server = host;
        started = performance.now();
        terminal.note(`downloading ${card.name} (${formatBytes(totalBytes)}) from ${host}`);
      }
      received.set(file, receivedBytes);
      const bytes = [...received.values()].reduce((sum, part) => sum + part, 0);
      const secondsLeft = ((performance.now() - started) / 1000) * (totalBytes / bytes - 1);
      progress = {
        lead: "downloading",
        fraction: bytes / totalBytes,
        parts: [
          { text: `${formatBytes(bytes)} of ${formatBytes(totalBytes)}`, rank: 2 },
          { text: `${formatDuration(secondsLeft)} left`, rank: 1 },
        ],
      };
    },
    source: () => (server === undefined ? undefined : `downloaded from ${server}`),
    end(): void {
      clearInterval(ticker);
      terminal.live.clear();
    },
  };
}
