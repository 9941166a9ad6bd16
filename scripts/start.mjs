// Starts the command line from the sources: builds what it needs if that is stale, then runs it in this terminal.
// `npm start` trains on MNIST; `npm start -- train spiral` and `npm run gradkit -- …` pass everything on.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const code = await build();
if (code === 0) {
  run(commandLine(process.argv.slice(2)));
} else {
  process.exitCode = code;
}

function commandLine([first, ...rest]) {
  if (first === "--bare") {
    return rest;
  }
  const given = first === undefined ? [] : [first, ...rest];
  return first === undefined || first.startsWith("-") ? ["train", "mnist", ...given] : given;
}

/** Builds the command line and the packages it imports; says so only when that takes a while or fails. */
async function build() {
  const child = spawn(
    process.execPath,
    [
      join("node_modules", "turbo", "bin", "turbo"),
      "run",
      "bundle",
      "--filter=@gradkit/cli...",
      "--output-logs=errors-only",
    ],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        // turbo looks for the package manager there.
        PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
        TURBO_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
      },
    },
  );
  const output = [];
  child.stdout.on("data", (text) => output.push(text));
  child.stderr.on("data", (text) => output.push(text));
  const started = performance.now();
  let said = false;
  const patience = setTimeout(() => {
    said = true;
    process.stderr.write("Building (after changes only)…\n");
  }, 1000);
  const status = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(1)));
  clearTimeout(patience);
  if (status !== 0) {
    process.stderr.write(Buffer.concat(output));
    process.stderr.write("error: building the command line failed, see above\n");
  } else if (said) {
    process.stderr.write(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
  }
  return status ?? 1;
}

/** Runs the command line as if it had been started itself: same terminal, signals passed on, same end. */
function run(args) {
  const child = spawn(process.execPath, [join(root, "apps", "cli", "dist", "main.js"), ...args], {
    stdio: "inherit",
  });
  // A terminal sends Ctrl-C to every process in it. Passed on as well it would count as a second one.
  const inTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !inTerminal) {
        child.kill(signal);
      }
    });
  }
  child.on("error", (error) => {
    process.stderr.write(`error: the command line does not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on("exit", (status, signal) => {
    if (signal === null) {
      process.exitCode = status;
    } else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
