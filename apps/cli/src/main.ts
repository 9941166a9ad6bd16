#!/usr/bin/env node
import { endWithParent } from "./jobs/end-with-parent.ts";
import { run } from "./run.ts";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
    // The reader has seen enough (`| head -1`): there is nobody left to tell anything.
    process.exit();
  });
}

endWithParent();
process.exitCode = await run(process.argv.slice(2), process);
