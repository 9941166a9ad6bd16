import { packageBuild } from "../../config/tsup.ts";

const entry = ["src/index.ts", "src/node.ts"];

// The plotting library is published as ES modules only, which CommonJS cannot load: it comes along in that build.
export default [
  packageBuild({ entry, format: ["esm"] }),
  packageBuild({ entry, format: ["cjs"], noExternal: ["@observablehq/plot"] }),
];
