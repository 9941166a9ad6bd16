// Makes a fresh clone ready to run: installs the dependencies if they are not those that the lockfile asks for.
// Runs before `npm start` and `npm test`, needs only Node and npm, and writes to stderr only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "node_modules", ".gradkit-setup");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  fail(
    `gradkit needs Node 20.12 or newer, but this is Node ${process.versions.node}. See https://nodejs.org.`,
  );
}
const wanted = fingerprint();
if (!isInstalled(wanted)) {
  install();
  writeFileSync(stamp, wanted);
}

/** What an installation depends on, as a hash. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", ...manifests()]) {
    const path = join(root, file);
    hash.update(`\n${file}\n`).update(existsSync(path) ? readFileSync(path) : "missing");
  }
  return hash.digest("hex");
}

/** Every package.json of the workspace. */
function manifests() {
  const members = ["packages", "apps"].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => join(group, name)) : [],
  );
  return [".", ...members]
    .map((folder) => join(folder, "package.json"))
    .filter((file) => existsSync(join(root, file)))
    .sort();
}

function isInstalled(fingerprint) {
  const before = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  // pnpm links packages and npm copies them, so a folder here is the work of a stray `npm install`.
  const linked = lstatSync(join(root, "node_modules", "turbo"), { throwIfNoEntry: false });
  return before === fingerprint && linked !== undefined && linked.isSymbolicLink();
}

function install() {
  const started = performance.now();
  process.stderr.write("Setting up (once): installing dependencies…\n");
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // With `package-lock=false` in a user's own .npmrc pnpm would not look at the lockfile.
  const pnpm = ["pnpm", "--config.confirm-modules-purge=false", "--config.lockfile=true"];
  const { status, error, stdout, stderr } = spawnSync(
    "npm",
    ["exec", "--yes", `--package=${packageManager}`, "--", ...pnpm, "install", "--frozen-lockfile"],
    {
      cwd: root,
      encoding: "utf8",
      // `npm start --silent` would also silence what went wrong.
      env: { ...process.env, npm_config_loglevel: "error", DO_NOT_TRACK: "1" },
      // npm is a script there, and only a shell runs scripts.
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) {
    const output = error === undefined ? `${stdout}${stderr}` : `${error.message}\n`;
    process.stderr.write(output.replace(/^(?!$)/gm, "  "));
    fail("Installing failed (see above). The first time it needs the network; afterwards nothing does.");
  }
  process.stderr.write(`Dependencies installed in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exit(1);
}
