import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { clean } from "./clean.mjs";

/** A peer in a process of its own, which lives as long as the run and answers one request at a time. */
export class PeerProcess {
  #peer;
  #folder;
  #child;
  #answer = () => undefined;

  constructor(peer, folder) {
    this.#peer = peer;
    this.#folder = folder;
  }

  /** The answer to a request; `{ error }` when the process dies or takes more than `seconds`. */
  async ask(request, seconds = 300) {
    this.#child ??= this.#start();
    const child = this.#child;
    return new Promise((answer) => {
      const impatience = setTimeout(() => {
        child.kill();
        this.#answer({ error: `no answer within ${seconds} s` });
      }, seconds * 1000);
      this.#answer = (reply) => {
        clearTimeout(impatience);
        this.#answer = () => undefined;
        answer(reply);
      };
      child.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  /** Ends the process. */
  close() {
    this.#child?.kill();
  }

  /** Starts the process, at the first request and again after it died. */
  #start() {
    const { command, env } = this.#peer;
    const child = spawn(command[0], command.slice(1), { cwd: this.#folder, env: { ...inherited(), ...env } });
    let complaints = "";
    const end = (reason) => {
      if (this.#child === child) {
        this.#child = undefined;
        const last =
          complaints
            .trim()
            .split("\n")
            .findLast((line) => /error/i.test(line)) ?? "";
        this.#answer({ error: clean(last === "" ? reason : `${reason}: ${last}`) });
      }
    };
    child.on("error", (error) => end(error.message));
    child.on("close", (code, signal) => end(`the process ended with ${signal ?? `status ${code}`}`));
    child.stdin.on("error", () => undefined);
    child.stderr.on("data", (text) => (complaints = (complaints + text).slice(-4000)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("{")) {
        this.#answer(JSON.parse(line));
      }
    });
    return child;
  }
}

/** The surroundings without what decides about engines and threads: that is each peer's own. */
function inherited() {
  const ours = /^(GRADKIT_(?!BLAS$)|OMP_|OPENBLAS_|MKL_|GOTO_|NODE_OPTIONS$|TFJS_)/;
  const others = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const { GRADKIT_DATA: data } = process.env;
  return { ...Object.fromEntries(others), ...(data === undefined ? {} : { GRADKIT_DATA: resolve(data) }) };
}
