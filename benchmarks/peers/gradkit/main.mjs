// gradkit as it was built in this checkout, with the engine that GRADKIT_BACKEND and GRADKIT_THREADS ask for.
import { serve } from "../common/serve.mjs";
import { engine } from "./engine.mjs";
import { inference } from "./inference.mjs";
import { reach } from "./reach.mjs";
import { sgemm } from "./sgemm.mjs";
import { train } from "./train.mjs";
import { update } from "./update.mjs";

serve({
  versions: async () => ({ node: process.versions.node, ...(await engine()) }),
  kinds: { mlp: train, lenet: train, inference, sgemm, update, reach },
});
