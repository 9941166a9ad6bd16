import { chooseEngine } from "./choose-engine.ts";
import { makePlayer, type Player } from "./player.ts";
import type { Answer, Command, Frame, Message, Request } from "./protocol.ts";
import { makeSession, type Session } from "./session.ts";

/** What this file uses of the worker's own scope, whose types are not those of a page. */
interface Port {
  postMessage(message: Message, transfer?: readonly Transferable[]): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  close(): void;
}

const port = globalThis as unknown as Port;
let session: Session | undefined;
let player: Player | undefined;
chooseEngine();

port.onmessage = ({ data: { id, command } }) => {
  const refuse = (error: unknown): void =>
    port.postMessage({ kind: "failure", id, error: error instanceof Error ? error.message : String(error) });
  try {
    const made = command.kind === "save" || command.kind === "open" ? files(command) : obey(command);
    if (made instanceof Promise) {
      made.then((answer) => port.postMessage({ kind: "answer", id, answer }), refuse);
      return;
    }
    port.postMessage({ kind: "answer", id, answer: made });
    if (command.kind === "init") {
      player?.show();
    }
  } catch (error) {
    refuse(error);
  }
};

/** Only who saves or opens a model loads what reads and writes the format. */
async function files(command: Extract<Command, { kind: "save" | "open" }>): Promise<Answer> {
  const { openModel, saveSession } = await import("./model-file.ts");
  if (command.kind === "open") {
    return { model: await openModel(command.file) };
  }
  return session === undefined ? {} : { file: saveSession(session, command.metadata) };
}

function obey(command: Exclude<Command, { kind: "save" | "open" }>): Answer {
  switch (command.kind) {
    case "init":
      player?.close();
      session = makeSession(command.config, command.weights, command.kept);
      player = makePlayer(session, command.config, {
        frame: (frame) => port.postMessage({ kind: "frame", frame }, buffersOf(frame)),
        status: (status) => port.postMessage({ kind: "status", status }),
      });
      return { setup: session.setup };
    case "keep":
      return session === undefined ? {} : { kept: session.present() };
    case "set":
      player?.configure(command.config);
      return {};
    case "play":
      player?.play();
      return {};
    case "pause":
      player?.pause();
      return {};
    case "step":
      player?.step(command.unit);
      return {};
    case "seek":
      player?.seek(command.moment);
      return {};
    case "write":
      session?.write(command.place, command.value);
      player?.show();
      return {};
    case "seen":
      player?.seen();
      return {};
    case "ping":
      return {};
    case "dispose":
      player?.close();
      port.close();
      return {};
  }
}

function buffersOf({ weights, gradients, surface, units, flags, moments }: Frame): readonly Transferable[] {
  return [weights, gradients, surface, units, flags, moments].map(({ buffer }) => buffer as ArrayBuffer);
}
