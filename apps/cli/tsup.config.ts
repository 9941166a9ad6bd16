import { packageBuild } from "../../config/tsup.ts";

export default packageBuild({ entry: ["src/main.ts"], format: ["esm"], platform: "node", dts: false });
