import { setTimeout as sleep } from "node:timers/promises";
import { agreement } from "./agree.mjs";
import { clean } from "./clean.mjs";
import { digits } from "./digits.mjs";
import { summarize } from "./statistics.mjs";

/** A step that takes longer than this is measured in fewer rounds. */
const slowMs = 1000;
const slowRounds = 3;

/**
 * Measures a group of workloads: every peer is checked and warmed, then all are timed in turn, round after round.
 * Returns an entry for each workload and peer: measured, or why not. Peers that are absent as a whole have none.
 */
export async function measure(group, allPeers, { rounds, warm, target }, say) {
  const peers = allPeers.filter(({ absent }) => absent === undefined);
  const entrants = [];
  for (const workload of group) {
    for (const peer of peers) {
      const entry = await prepare(workload, peer);
      entrants.push({
        workload,
        peer,
        entry: { workload: workload.name, peer: peer.name, ...entry },
        ms: [],
      });
    }
  }
  const timed = entrants.filter(({ entry }) => entry.steps !== undefined);
  for (let round = 0; round < rounds; round++) {
    for (const entrant of timed.filter(({ entry }) => round < slowRounds || !entry.slow)) {
      await time(entrant);
    }
  }
  await Promise.all(peers.map(({ process }) => process.ask({ forget: true })));
  return entrants.map(({ workload, peer, entry, ms }) => {
    const result = ms.length > 0 ? { ...entry, ...summarize(ms), ms } : entry;
    say(`  ${workload.name}, ${peer.title}: ${told(result)}`);
    return result;
  });

  async function prepare(workload, { process, settle }) {
    const reply = await process.ask({ workload, check: workload.checkSteps });
    if (reply.value === undefined) {
      return reason(reply);
    }
    const check = agreement(workload, reply.value);
    if (!check.agrees) {
      return { check, error: `differs: ${check.value} instead of ${check.expected}` };
    }
    const warmed = await process.ask({ workload, warm, target });
    await sleep(settle);
    return warmed.steps === undefined
      ? { check, ...reason(warmed) }
      : { check, steps: warmed.steps, slow: warmed.ms > slowMs };
  }

  async function time({ workload, peer, entry, ms }) {
    if (entry.error !== undefined) {
      return;
    }
    const reply = await peer.process.ask({ workload, rounds: 1, steps: entry.steps });
    if (reply.ms === undefined) {
      entry.error = reason(reply).error ?? reply.absent;
    } else {
      ms.push(...reply.ms);
    }
    await sleep(peer.settle);
  }
}

const told = ({ absent, error, median, spread, check }) =>
  absent ??
  error ??
  `${digits(median)} ms ±${Math.round(100 * spread)} %, value ${digits(check.value)} (off by ${check.error.toExponential(0)})`;

const reason = ({ absent, error }) =>
  absent === undefined ? { error: clean(error ?? "no answer") } : { absent: clean(absent) };
