// TensorFlow.js, with the backend in TFJS_BACKEND.
import { serve } from "../common/serve.mjs";
import { start } from "./backend.mjs";
import { inference } from "./inference.mjs";
import { reach } from "./reach.mjs";
import { sgemm } from "./sgemm.mjs";
import { train } from "./train.mjs";

serve({
  versions: async () => ({ node: process.versions.node, ...(await start()) }),
  kinds: { mlp: train, lenet: train, inference, sgemm, reach },
});
