import { referenceBackend } from "@gradkit/backend";
import { findBlas, tryBlasBackend } from "@gradkit/backend-blas";
import { wasmBackend } from "@gradkit/backend-wasm";
import { useBackend } from "@gradkit/tensor";
import { UsageError } from "../failures/usage-error.ts";
import type { BackendName } from "./backend-names.ts";

/**
 * Makes the engine of this name compute everything from now on.
 *
 * @param threads - how many threads; what `GRADKIT_THREADS` says, or the engine, unless given
 * @throws UsageError when BLAS was asked for by name and there is none
 */
export function chooseBackend(name: BackendName, threads?: number): void {
  const options = threads === undefined ? {} : { threads };
  switch (name) {
    case "auto":
      useBackend(tryBlasBackend(options) ?? wasmBackend(options));
      return;
    case "wasm":
      useBackend(wasmBackend(options));
      return;
    case "blas":
      useBackend(tryBlasBackend(options) ?? noBlas());
      return;
    case "reference":
      useBackend(referenceBackend());
  }
}

function noBlas(): never {
  const report = findBlas();
  const reason = report.found ? "it does not work on this engine's memory" : report.reason;
  throw new UsageError(
    `--backend is "blas", but ${reason}`,
    process.env["GRADKIT_BLAS"] === "off"
      ? "GRADKIT_BLAS is off: unset it, or leave --backend out"
      : "install OpenBLAS (apt-get install libopenblas0), name a library in GRADKIT_BLAS, or leave --backend out",
  );
}
