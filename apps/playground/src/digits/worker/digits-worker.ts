import type { Splits } from "@gradkit/datasets";
import type { LoadedModel } from "@gradkit/training";
import { chooseEngine } from "../../worker/choose-engine.ts";
import { makeNextTurn } from "../../worker/next-turn.ts";
import { needsNewDigits, type DigitsConfig } from "../settings/digits-config.ts";
import { makeDigitsPlayer, type DigitsPlayer } from "./digits-player.ts";
import type {
  DigitsAnswer,
  DigitsCommand,
  DigitsMessage,
  OpenedNetwork,
  Unfinished,
} from "./digits-protocol.ts";
import { makeDigitsSession, type DigitsSession } from "./digits-session.ts";
import { loadSet, type LoadedSets } from "./load-set.ts";
import { findImages, softmaxOf, testImage } from "./measure-test.ts";

/** What this file uses of the worker's own scope, whose types are not those of a page. */
interface Port {
  postMessage(message: DigitsMessage): void;
  onmessage: ((event: MessageEvent<{ readonly id: number; readonly command: DigitsCommand }>) => void) | null;
}

/** Images of a cell that are shown. */
const mostInCell = 60;

const port = globalThis as unknown as Port;
const nextTurn = makeNextTurn();
const sets: LoadedSets = new Map();
let session: DigitsSession | undefined;
let player: DigitsPlayer | undefined;
let watched: Uint8Array | undefined;
let loading = new AbortController();
/** That of the file which is shown. */
let network: LoadedModel | undefined;
chooseEngine();

port.onmessage = ({ data: { id, command } }) => {
  obey(command).then(
    (answer) => port.postMessage({ kind: "answer", id, answer }),
    (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: "failure", id, error: text });
    },
  );
};

async function obey(command: DigitsCommand): Promise<DigitsAnswer> {
  switch (command.kind) {
    case "start":
      await start(command.config, command.files);
      return {};
    case "cancel":
      loading.abort();
      return {};
    case "set":
      wanted = command.config;
      if (current !== undefined && !needsNewDigits(current, wanted)) {
        current = wanted;
        player?.configure(wanted);
      }
      return {};
    case "play":
      player?.play();
      return {};
    case "pause":
      player?.pause();
      return {};
    case "read":
      watched = command.pixels;
      player?.watch(watched);
      return {};
    case "cell":
      return { images: imagesOf(command.actual, command.predicted) };
    case "image":
      return { images: imageAt(command.row) };
    case "save": {
      const { scores } = player?.reading ?? {};
      const metrics = scores && { "test loss": scores.loss, "test accuracy": scores.accuracy };
      return session === undefined ? {} : { file: session.save(metrics ?? {}, command.metadata) };
    }
    case "open":
      return { opened: await open(command.file) };
    case "seen":
      player?.seen();
      return {};
    case "ping":
      return {};
  }
}

/** Settings of the run under way, and those that were set last. */
let current: DigitsConfig | undefined;
let wanted: DigitsConfig | undefined;

/** Done as soon as a run can be trained; images that it does not begin with may come later. */
async function start(config: DigitsConfig, files?: readonly File[]): Promise<void> {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  player?.pause();
  wanted = config;
  let [hasFirst, last]: [boolean, Unfinished] = [false, { kind: "making" }];
  const tell = (load: Unfinished): void => {
    last = load;
    // Another start may have come meanwhile.
    if (signal === loading.signal) {
      port.postMessage({ kind: "load", load: hasFirst ? { kind: "first", rest: load } : load });
    }
  };
  const beginWith = (splits: Splits, allRows = splits.train.size): void => {
    // What needs no new run may have been changed while the images came.
    current = needsNewDigits(config, wanted ?? config) ? config : (wanted ?? config);
    network = undefined;
    begin(makeDigitsSession(current, splits, { allRows }), current);
  };
  await new Promise<void>((resolve, reject) => {
    const onFirst = (first: Splits): void => {
      if (!signal.aborted) {
        beginWith(first, config.images);
        hasFirst = true;
        tell(last);
        resolve();
      }
    };
    loadSet(config, sets, files, signal, tell, onFirst)
      .then((splits) => {
        if (splits !== undefined && !signal.aborted) {
          (hasFirst ? joinRest : beginWith)(splits);
        }
      })
      .then(resolve, reject);
  });
}

/** Goes on with all images where a run began with the first of them. */
function joinRest(splits: Splits): void {
  if (session === undefined || player === undefined || current === undefined) {
    return;
  }
  if (session.splits.train.size === splits.train.size) {
    port.postMessage({ kind: "load", load: { kind: "ready" } });
    return;
  }
  const { wantsMore, part } = player;
  const learnt = part.steps === 0 ? {} : { earlier: { session, part } };
  begin(makeDigitsSession(current, splits, { opened: network, ...learnt }), current);
  if (wantsMore) {
    player.play();
  }
}

function begin(made: DigitsSession, config: DigitsConfig): void {
  player?.close();
  session = made;
  player = makeDigitsPlayer(made, config, nextTurn, (news) => port.postMessage(news));
  port.postMessage({ kind: "load", load: { kind: "ready" } });
  port.postMessage({ kind: "setup", setup: made.setup });
  player.watch(watched);
  void player.show();
}

async function open(file: Uint8Array): Promise<OpenedNetwork> {
  // Only who opens a model loads what reads the format.
  const { openNetwork } = await import("./open-network.ts");
  const loaded: LoadedModel = await openNetwork(file);
  if (session === undefined || current === undefined) {
    throw new Error("There are no images yet to show the network with.");
  }
  const { allRows } = session.setup;
  network = loaded;
  begin(makeDigitsSession(current, session.splits, { opened: loaded, allRows }), current);
  const { layers, parameterCount } = session.setup;
  const { metadata, metrics } = loaded;
  return { layers, parameterCount, metrics, metadata: Object.fromEntries(metadata) };
}

function imagesOf(actual: number, predicted: number): NonNullable<DigitsAnswer["images"]> {
  const reading = player?.reading;
  return session === undefined || reading === undefined
    ? []
    : findImages(
        session.splits.test,
        reading,
        (label, guess) => label === actual && guess === predicted,
        mostInCell,
      );
}

function imageAt(row: number): NonNullable<DigitsAnswer["images"]> {
  if (session === undefined) {
    return [];
  }
  const { test } = session.splits;
  const image = testImage(test, row % test.size, 0, 0);
  const probabilities = softmaxOf(session.read(image.pixels));
  const confidence = Math.max(...probabilities);
  return [{ ...image, predicted: probabilities.indexOf(confidence), confidence }];
}
