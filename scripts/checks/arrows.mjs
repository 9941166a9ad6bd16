import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./read-packages.mjs";

/**
 * Which of our packages each package may import: the picture in docs/architecture.md, as data. A package not listed
 * here is a problem, so that a new one is drawn before it is built.
 */
export const arrows = {
  "@gradkit/random": [],
  "@gradkit/backend": [],
  "@gradkit/backend-wasm": ["@gradkit/backend"],
  "@gradkit/backend-blas": ["@gradkit/backend", "@gradkit/backend-wasm"],
  "@gradkit/tensor": ["@gradkit/backend", "@gradkit/backend-wasm"],
  "@gradkit/layers": ["@gradkit/random", "@gradkit/tensor"],
  "@gradkit/losses": ["@gradkit/tensor"],
  "@gradkit/optimizers": ["@gradkit/tensor"],
  "@gradkit/metrics": ["@gradkit/tensor"],
  "@gradkit/datasets": ["@gradkit/random", "@gradkit/tensor"],
  "@gradkit/formats": ["@gradkit/tensor"],
  "@gradkit/figures": [],
  "@gradkit/testing": ["@gradkit/tensor"],
  "@gradkit/training": [
    "@gradkit/datasets",
    "@gradkit/formats",
    "@gradkit/layers",
    "@gradkit/losses",
    "@gradkit/metrics",
    "@gradkit/optimizers",
    "@gradkit/random",
    "@gradkit/tensor",
  ],
  "@gradkit/runs": ["@gradkit/tensor", "@gradkit/training"],
  gradkit: [
    "@gradkit/backend-wasm",
    "@gradkit/datasets",
    "@gradkit/layers",
    "@gradkit/losses",
    "@gradkit/metrics",
    "@gradkit/optimizers",
    "@gradkit/random",
    "@gradkit/tensor",
    "@gradkit/training",
  ],
};

/** What tests alone may import besides: `testing` stands on `tensor`, so everything beside and above `tensor` can use it. */
const testArrows = {
  "@gradkit/datasets": ["@gradkit/testing"],
  "@gradkit/formats": ["@gradkit/layers", "@gradkit/random", "@gradkit/testing"],
  "@gradkit/layers": ["@gradkit/testing"],
  "@gradkit/losses": ["@gradkit/testing"],
  "@gradkit/metrics": ["@gradkit/testing"],
  "@gradkit/optimizers": ["@gradkit/testing"],
  "@gradkit/runs": [
    "@gradkit/backend-blas",
    "@gradkit/backend-wasm",
    "@gradkit/datasets",
    "@gradkit/layers",
    "@gradkit/losses",
    "@gradkit/metrics",
    "@gradkit/optimizers",
  ],
};

const imported = /(?:from|import\()\s*["']((?:@gradkit\/|gradkit)[^"']*)["']/g;
const upwards = /(?:from|import\()\s*["']((?:\.\.\/)+(?:packages|[a-z-]+\/src)\/[^"']*)["']/g;

/** Imports and dependencies that point where no arrow does, and imports past a package's public entry point. */
export function checkArrows(packages) {
  const ours = new Set(packages.map(({ json }) => json.name));
  return packages.flatMap(({ folder, path, app, json }) => {
    const allowed = app ? [...ours].filter((name) => name !== json.name) : arrows[json.name];
    if (allowed === undefined) {
      return [
        `${path}: ${json.name} has no arrows; draw it in scripts/checks/arrows.mjs and docs/architecture.md`,
      ];
    }
    const needed = Object.keys({ ...json.dependencies, ...json.peerDependencies });
    const forTests = Object.keys({ ...json.devDependencies });
    const declared = [...needed, ...forTests].filter((name) => ours.has(name));
    const wrong = [
      ...needed.filter((name) => ours.has(name) && !allowed.includes(name)),
      ...forTests.filter(
        (name) => ours.has(name) && ![...allowed, ...(testArrows[json.name] ?? [])].includes(name),
      ),
    ].map((name) => `${path}/package.json depends on ${name}, but no arrow points there`);
    const ranges = Object.entries(json.dependencies ?? {})
      .filter(([name, range]) => ours.has(name) && range !== "workspace:^")
      .map(([name, range]) => `${path}/package.json asks for ${name} as "${range}", not as "workspace:^"`);
    return [...wrong, ...ranges, ...sourceFiles(folder).flatMap((file) => checkFile(file))];

    function checkFile(file) {
      const text = code(readFileSync(join(folder, file), "utf8"));
      const names = [...text.matchAll(imported)].map((match) => match[1]);
      return [
        ...names
          .filter((name) => !declared.includes(name))
          .map((name) => `${path}/${file} imports ${name}, which its package.json does not declare`),
        ...[...text.matchAll(upwards)].map(
          (match) => `${path}/${file} reaches into another package: ${match[1]}`,
        ),
      ];
    }
  });
}

/** The text without comments, whose examples import the package itself. */
function code(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
