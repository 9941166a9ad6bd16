import { referenceBackend } from "@gradkit/backend";
import { findBlas, tryBlasBackend } from "@gradkit/backend-blas";
import { wasmBackend } from "@gradkit/backend-wasm";
import { useBackend } from "@gradkit/tensor";
import { UsageError } from "../failures/usage-error.ts";
import type { BackendName } from "./backend-names.ts";

/**
 * Makes the engine of this name compute everything from now on.
 *
 * @throws UsageError when BLAS was asked for by name and there is none
 */
export function chooseBackend(name: BackendName): void {
  switch (name) {
    case "auto":
      useBackend(tryBlasBackend() ?? wasmBackend());
      return;
    case "wasm":
      useBackend(wasmBackend());
      return;
    case "blas":
      useBackend(tryBlasBackend() ?? noBlas());
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
    "install OpenBLAS (apt-get install libopenblas0), name a library in GRADKIT_BLAS, or leave --backend out",
  );
}
