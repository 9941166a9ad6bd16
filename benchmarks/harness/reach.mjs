import { existsSync } from "node:fs";
import { join } from "node:path";
import { clean } from "./clean.mjs";
import { summarize } from "./statistics.mjs";

/** Seconds until each peer reaches the accuracy, in turn; a peer that once fails is not asked again. */
export async function measureReach(workload, peers, { reachRounds, reachLimit }, say) {
  const data = process.env.GRADKIT_DATA;
  if (data === undefined || !existsSync(join(data, "mnist"))) {
    const absent = "GRADKIT_DATA names no folder with mnist/ in it";
    say(`  skipped: ${absent}`);
    return [{ workload: workload.name, absent }];
  }
  const entries = peers
    .filter(({ absent }) => absent === undefined)
    .map((peer) => ({ peer, seconds: [], steps: [] }));
  for (let round = 0; round < reachRounds; round++) {
    for (const entry of entries.filter(({ absent, error }) => absent === undefined && error === undefined)) {
      const reply = await entry.peer.process.ask({ workload, reach: reachLimit }, 3 * reachLimit);
      await entry.peer.process.ask({ forget: true });
      if (reply.seconds === undefined) {
        const key = reply.absent === undefined ? "error" : "absent";
        entry[key] = clean(reply[key]);
      } else {
        entry.seconds.push(reply.seconds);
        entry.steps.push(reply.steps);
      }
      say(
        `  ${entry.peer.title}: ${entry.absent ?? entry.error ?? `${reply.seconds.toFixed(2)} s, ${reply.steps} steps`}`,
      );
    }
  }
  return entries.map(({ peer, absent, error, seconds, steps }) => ({
    workload: workload.name,
    peer: peer.name,
    absent,
    error,
    ...(absent === undefined && error === undefined ? { ...summarize(seconds), seconds, steps } : {}),
  }));
}
