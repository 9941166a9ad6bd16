#!/usr/bin/env node
import { endWithParent } from "./jobs/end-with-parent.ts";
import { run } from "./run.ts";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      // What there is to say about a full disk, for example, would go the same way.
      if (stream === process.stdout) {
        process.stderr.write(`error: stdout cannot be written: ${reason(error)}\n`);
      }
      process.exit(1);
    }
    // The reader has seen enough (`| head -1`): there is nobody left to tell anything.
    process.exit();
  });
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  return code === "ENOSPC" ? "the disk is full" : message;
}

endWithParent();
process.exitCode = await run(process.argv.slice(2), process);
