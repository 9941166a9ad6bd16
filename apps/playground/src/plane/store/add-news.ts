import type { EpochNews } from "../../worker/protocol.ts";

/** Epochs that are kept at most, so that a run over night takes no more memory than one of a minute. */
const most = 4096;

/**
 * History with new epochs; those from an earlier try that went further are dropped. Of a history that has become too long
 * every other epoch stays.
 */
export function addNews(history: readonly EpochNews[], news: readonly EpochNews[]): readonly EpochNews[] {
  const first = news[0]?.epoch ?? Infinity;
  const last = history.at(-1)?.epoch ?? 0;
  const kept = last < first ? history : history.filter(({ epoch }) => epoch < first);
  const all = [...kept, ...news];
  return all.length <= most ? all : all.filter((_, i) => i % 2 === 0 || i === all.length - 1);
}
