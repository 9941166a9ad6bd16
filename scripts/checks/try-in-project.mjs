import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./read-packages.mjs";
import { readerPrograms } from "./reader-programs.mjs";

const body = (imports) => `${imports}
const params = { x: tensor([3, -2]) };
const optimizer = adam(0.1);
const state = optimizer.init(params);
const bowl = valueAndGrad((p) => sum(square(p.x)));
for (let step = 0; step < 100; step++) {
  const [, gradients] = bowl(params);
  optimizer.update(params, gradients, state);
}
const [loss] = bowl(params);
if (!(loss.item() < 0.1)) throw new Error("did not converge: " + loss.item());
`;
const names = "{ square, sum, tensor, valueAndGrad }";
const programs = {
  "esm.mjs": body(`import { adam } from "@gradkit/optimizers";\nimport ${names} from "@gradkit/tensor";`),
  "commonjs.cjs": body(
    `const { adam } = require("@gradkit/optimizers");\nconst ${names} = require("@gradkit/tensor");`,
  ),
  "typed.ts":
    body(
      `import { adam, type Optimizer } from "@gradkit/optimizers";\nimport { square, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";`,
    ).replace("(p) =>", "(p: { x: Tensor }): Tensor =>") + "export const typed: Optimizer = optimizer;\n",
};

/**
 * Installs one package with its dependencies, all from tarballs, into an empty project outside the workspace, and
 * runs a small training from ESM, CommonJS and TypeScript; then does the same import with every package.
 */
export function tryInProject(packed, directory) {
  const problems = [];
  const needed = ["backend", "backend-wasm", "tensor", "optimizers"].map((name) => `@gradkit/${name}`);
  const small = project(
    "optimizers",
    packed.filter(({ name }) => needed.includes(name)),
  );
  for (const [file, text] of Object.entries(programs)) {
    writeFileSync(join(small, file), text);
    if (!file.endsWith(".ts")) {
      check(`${file} with only @gradkit/optimizers installed`, process.execPath, [file], small);
    }
  }
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const args = [
      tsc,
      "--strict",
      "--target",
      "es2022",
      "--lib",
      "es2023,esnext.disposable",
      "--module",
      module,
    ];
    const rest = ["--moduleResolution", resolution, "--skipLibCheck", "false", "--outDir", "out", "typed.ts"];
    check(`typed.ts, ${resolution}`, process.execPath, [...args, ...rest], small);
  }
  check("typed.ts, compiled", process.execPath, ["out/typed.js"], small);

  const all = project("everything", packed);
  const libraries = packed.filter(({ app }) => !app).map(({ name }) => name);
  writeFileSync(
    join(all, "both.mjs"),
    `import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const name of ${JSON.stringify(libraries)}) {
  const [esm, cjs] = [Object.keys(await import(name)).sort(), Object.keys(require(name)).sort()];
  const same = esm.filter((key) => key !== "default" && key !== "module.exports").join() === cjs.join();
  if (!same || cjs.length === 0) throw new Error(name + " exports differ: " + esm + " | " + cjs);
}
`,
  );
  check("every package from ESM and CommonJS", process.execPath, ["both.mjs"], all);
  for (const [file, text] of Object.entries(readerPrograms)) {
    writeFileSync(join(all, file), text);
    check(`${file}, with the libraries that read files`, process.execPath, [file], all);
  }
  return problems;

  function project(name, tarballs) {
    const folder = join(directory, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
    const install = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    execFileSync("npm", [...install, ...tarballs.map(({ tarball }) => tarball)], {
      cwd: folder,
      stdio: "inherit",
    });
    return folder;
  }

  function check(what, command, args, cwd) {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
    if (status !== 0) {
      problems.push(`${what}: ${stdout}${stderr}`);
    }
  }
}
