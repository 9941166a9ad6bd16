import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./read-packages.mjs";

/**
 * Installs examples/optimizer-package beside our tarballs outside the workspace, type-checks it, runs its tests, builds and
 * packs it, and trains with the packed one in another empty project, as somebody who installs it from npm would.
 */
export function tryExamplePackage(packed, directory) {
  const problems = [];
  const needed = ["backend", "backend-wasm", "tensor", "optimizers", "testing"].map(
    (name) => `@gradkit/${name}`,
  );
  const tarballs = packed.filter(({ name }) => needed.includes(name)).map(({ tarball }) => tarball);
  const folder = join(directory, "example-package");
  cpSync(join(root, "examples/optimizer-package"), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  });
  // The tools are ours, so that nothing has to be fetched.
  const manifest = join(folder, "package.json");
  const own = { ...JSON.parse(readFileSync(manifest, "utf8")), devDependencies: {} };
  writeFileSync(manifest, JSON.stringify(own));
  install(folder, tarballs, ["--no-save"]);
  symlinkSync(join(root, "node_modules/vitest"), join(folder, "node_modules/vitest"));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  check("does not type-check", [tsc], folder);
  check("fails its tests", [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder], folder);
  check("does not build", [tsc, "-p", "tsconfig.build.json"], folder);
  if (problems.length === 0) {
    tryPacked();
  }
  return problems;

  function tryPacked() {
    execFileSync("npm", ["pack", "--loglevel=error"], { cwd: folder, stdio: "ignore" });
    const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
    const user = join(directory, "example-user");
    mkdirSync(user);
    writeFileSync(
      join(user, "package.json"),
      JSON.stringify({ name: "user", private: true, type: "module" }),
    );
    install(user, [...tarballs, join(folder, tarball)], []);
    writeFileSync(join(user, "train.mjs"), program);
    check("does not train where it is installed", ["train.mjs"], user);
  }

  function check(what, args, cwd) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    if (status !== 0) {
      problems.push(`examples/optimizer-package ${what}: ${stdout}${stderr}`);
    }
  }
}

function install(folder, tarballs, options) {
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  execFileSync("npm", ["install", ...quiet, ...options, ...tarballs], { cwd: folder, stdio: "inherit" });
}

const program = `import { aggMo } from "gradkit-aggregated-momentum";
import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
const params = { x: tensor([3, -2]) };
const optimizer = aggMo(0.05, { longDamping: 0.95 });
const state = optimizer.init(params);
const bowl = valueAndGrad((p) => sum(square(p.x)));
for (let step = 0; step < 200; step++) {
  optimizer.update(params, bowl(params)[1], state);
}
if (!(bowl(params)[0].item() < 1e-3)) throw new Error("did not converge: " + bowl(params)[0].item());
`;
