import { packageBuild } from "../../config/tsup.ts";

const entry = ["src/index.ts", "src/node.ts"];

// Both libraries are published as ES modules only, which CommonJS cannot load: they come along in that build.
export default [
  packageBuild({ entry, format: ["esm"] }),
  packageBuild({ entry, format: ["cjs"], noExternal: ["@observablehq/plot", "fast-png"] }),
];
