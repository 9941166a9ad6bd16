import type { BlasKind } from "../blas-report.ts";
import type { Koffi } from "./native.ts";
import { useLoadableThreads } from "./mkl-threading.ts";
import type { Symbols } from "./symbols.ts";

/** Whose library it is, and what only that vendor's functions tell or change. */
export interface Vendor {
  readonly kind: BlasKind;
  readonly version: string | undefined;
  /** How many threads it may use now. */
  threads(): number | undefined;
  /** Lets it use `count` threads, in the whole process; does nothing where it cannot be told. */
  readonly setThreads: (count: number) => void;
}

/** Finds out whose library it is by the functions that only one vendor has. */
export function vendorOf(symbols: Symbols, koffi: Koffi, library: string): Vendor {
  return (
    openblas(symbols) ??
    blis(symbols) ??
    mkl(symbols, koffi) ?? {
      kind: library.includes("Accelerate") ? "accelerate" : "other",
      version: undefined,
      threads: () => undefined,
      setThreads: () => undefined,
    }
  );
}

function openblas(symbols: Symbols): Vendor | undefined {
  const config = symbols.find("openblas_get_config", "str", []);
  if (config === undefined) {
    return undefined;
  }
  const get = symbols.find("openblas_get_num_threads", "int", []);
  const set = symbols.find("openblas_set_num_threads", "void", ["int"]);
  return vendor("openblas", config(), get, set);
}

function blis(symbols: Symbols): Vendor | undefined {
  const version = symbols.find("bli_info_get_version_str", "str", []);
  if (version === undefined) {
    return undefined;
  }
  const get = symbols.find("bli_thread_get_num_threads", "intptr_t", []);
  const set = symbols.find("bli_thread_set_num_threads", "void", ["intptr_t"]);
  return vendor("blis", `BLIS ${String(version())}`, get, set);
}

function mkl(symbols: Symbols, koffi: Koffi): Vendor | undefined {
  const version = symbols.find("MKL_Get_Version_String", "void", ["void *", "int"]);
  if (version === undefined) {
    return undefined;
  }
  useLoadableThreads(symbols, koffi);
  const text = new Uint8Array(200);
  version(text, text.length);
  const get = symbols.find("MKL_Get_Max_Threads", "int", []);
  const set = symbols.find("MKL_Set_Num_Threads", "void", ["int"]);
  return vendor("mkl", String.fromCharCode(...text.subarray(0, text.indexOf(0))), get, set);
}

function vendor(
  kind: BlasKind,
  version: unknown,
  get: (() => unknown) | undefined,
  set: ((count: number) => unknown) | undefined,
): Vendor {
  return {
    kind,
    version: typeof version === "string" ? version.trim() : undefined,
    threads: () => {
      const count = Number(get?.());
      return count >= 1 ? count : undefined; // BLIS says -1 until it is told.
    },
    setThreads: (count) => {
      set?.(count);
    },
  };
}
