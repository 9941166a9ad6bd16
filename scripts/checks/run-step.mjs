import { spawn } from "node:child_process";

/**
 * Runs a command and gives what it printed, whole, so that the output of commands that run at the same time is not mixed;
 * whether it ended well, and how many seconds it took.
 */
export function runStep(command, args, options) {
  const started = performance.now();
  const printed = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => printed.push(chunk));
    child.stderr.on("data", (chunk) => printed.push(chunk));
    child.on("error", (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ succeeded: code === 0, seconds, text: Buffer.concat(printed).toString() });
    });
  });
}
