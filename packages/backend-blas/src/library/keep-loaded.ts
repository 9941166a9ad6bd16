import type { Koffi } from "./native.ts";

/** RTLD_NOW, the same number on Linux, macOS and the BSDs. */
const resolveNow = 2;

/**
 * Holds a library that was loaded in the process until it ends. When a worker ends, everything that only it had loaded
 * is unloaded, and a BLAS whose own threads are still waiting then takes the process down (OpenBLAS with OpenMP does).
 */
export function keepLoaded(koffi: Koffi, name: string, platform: string): void {
  try {
    if (platform === "win32") {
      koffi.load("kernel32.dll").func("LoadLibraryW", "intptr_t", ["str16"])(name);
    } else {
      koffi.load(null).func("dlopen", "intptr_t", ["str", "int"])(name, resolveNow);
    }
  } catch {
    // A system without these functions does not unload either.
  }
}
