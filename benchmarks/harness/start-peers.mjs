import { clean } from "./clean.mjs";
import { benchmarks } from "./folders.mjs";
import { PeerProcess } from "./peer-process.mjs";
import { allPeers } from "./peers.mjs";

/**
 * Starts the peers that are wanted, one after the other, and hears which versions they are. A peer that does not start
 * becomes absent, with the reason.
 */
export async function startPeers(wanted, installationProblem, say) {
  const peers = [];
  for (const peer of allPeers().filter(wanted)) {
    const started = peer.absent === undefined ? await start(peer) : peer;
    if (started.kind === "javascript" && started.absent !== undefined && installationProblem !== undefined) {
      started.absent = installationProblem;
    }
    peers.push(started);
    say(started.absent === undefined ? `${peer.title}: ready` : `${peer.title}: absent: ${started.absent}`);
  }
  return peers;
}

async function start(peer) {
  const process = new PeerProcess(peer, benchmarks);
  const { versions, absent, error } = await process.ask({ hello: true }, 60);
  if (versions !== undefined) {
    return { ...peer, process, versions };
  }
  process.close();
  return { ...peer, absent: clean(absent ?? error) };
}
