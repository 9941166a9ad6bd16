import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchmarks } from "./folders.mjs";

/** A Node that has Float16Array: this one if it is new enough, else the one that npm installed; or why there is none. */
export function newNode() {
  if (Number(process.versions.node.split(".")[0]) >= 24) {
    return { program: process.execPath };
  }
  const installed = join(
    benchmarks,
    "node_modules",
    `node-${process.platform}-${process.arch}`,
    "bin",
    "node",
  );
  return existsSync(installed)
    ? { program: installed }
    : { absent: "needs Node 24: run the benchmarks with it, or on Linux x64, where npm installs it" };
}

/**
 * A Python that imports PyTorch and NumPy, or at least `module`, so that both use one BLAS where they can: the one in
 * GRADKIT_PYTHON, that of the path, or the system's.
 */
export function python(module, packages) {
  const candidates = [process.env.GRADKIT_PYTHON, "python3", "/usr/bin/python3"].filter(Boolean);
  const imports = (list) => candidates.find((name) => spawnSync(name, ["-c", `import ${list}`]).status === 0);
  const program = imports("numpy, torch") ?? imports(module);
  return program === undefined
    ? { absent: `no Python imports ${module}: on Debian, apt-get install ${packages}; or set GRADKIT_PYTHON` }
    : { program };
}
