import type { BlasFound, BlasMissing, BlasRejection } from "../blas-report.ts";
import { currentHost } from "./host.ts";
import { libraryNames } from "./library-names.ts";
import { koffiPath, loadKoffi } from "./load-koffi.ts";
import type { Koffi } from "./native.ts";
import { openBlas, type Blas } from "./open-blas.ts";

/** What a search found: the report for people, and the library where there is one. */
export type Search =
  | { readonly blas: Blas; readonly report: BlasFound }
  | { readonly blas: undefined; readonly report: BlasMissing };

const advice =
  "install one (Debian, Ubuntu: apt-get install libopenblas0; Fedora: dnf install openblas; macOS has Accelerate; " +
  "Windows: libopenblas.dll on the PATH) or set GRADKIT_BLAS to the path of one";

/** Looks for a BLAS: only for `asked` where that is given, else for GRADKIT_BLAS, then under the usual names. */
export function searchBlas(asked: string | undefined): Search {
  const { platform = "", env = {} } = currentHost().process ?? {};
  const wanted = asked ?? (env["GRADKIT_BLAS"] === "" ? undefined : env["GRADKIT_BLAS"]);
  if (wanted === "off") {
    return missing('it is switched off: "off" was asked for', []);
  }
  let koffi: Koffi;
  try {
    koffi = loadKoffi();
  } catch (error) {
    return missing(messageOf(error), []);
  }
  const named = wanted === undefined ? [] : [wanted];
  const rejected: BlasRejection[] = [];
  for (const library of asked === undefined ? [...named, ...libraryNames(platform)] : named) {
    try {
      const blas = openBlas(koffi, library, platform, koffiPath());
      const description = blas.describe();
      if (description.kind === "other" && library !== wanted) {
        throw new Error(
          "it does not say whose it is, so it is probably the reference BLAS, which is slower than WebAssembly: " +
            `set GRADKIT_BLAS=${library} to use it all the same`,
        );
      }
      return { blas, report: { ...description, rejected } };
    } catch (error) {
      rejected.push({ library, reason: messageOf(error) });
    }
  }
  const why =
    asked === undefined ? "none is installed under the usual names" : "the library asked for cannot be used";
  const details = wanted === undefined ? "" : ` (${wanted}: ${rejected[0]!.reason})`;
  return missing(`${why}${details}: ${advice}`, rejected);
}

function missing(reason: string, rejected: readonly BlasRejection[]): Search {
  return { blas: undefined, report: { found: false, reason, rejected } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
