import { packageBuild } from "../../config/tsup.ts";

// Both are CommonJS, which Rollup does not take without a plugin: they come along as chunks that only their readers load.
export default packageBuild({ noExternal: ["papaparse", "jpeg-js"], splitting: true });
