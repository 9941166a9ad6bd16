import { packageBuild } from "../../config/tsup.ts";

// Its modules use a top-level `this`, which Rollup warns of in every program that imports this package.
export default packageBuild({ noExternal: ["@bufbuild/protobuf"] });
