import { canShareMemory, webAssembly, type LinearMemory } from "../platform/web-assembly.ts";

/** Bytes of a page of WebAssembly memory. */
export const pageBytes = 65536;

/** A linear memory and what it turned out to be. */
export interface CreatedMemory {
  readonly linear: LinearMemory;
  readonly shared: boolean;
  readonly maximumPages: number;
}

/** Address space is reserved up front; where 4 GB of it are refused, less will do. */
const maxima = [65536, 32768, 16384, 4096];

/**
 * Reserves the largest memory the runtime grants: shared where wanted and possible, else unshared.
 *
 * @param initialPages How many pages it starts with.
 * @param wantShared Whether threads should be able to see it.
 * @throws Error when the runtime has no WebAssembly or refuses every size.
 */
export function createLinearMemory(initialPages: number, wantShared: boolean): CreatedMemory {
  const api = webAssembly();
  if (api === undefined) {
    throw new Error("This runtime has no WebAssembly. Use referenceBackend() of @gradkit/backend instead.");
  }
  let refused: unknown;
  for (const shared of wantShared && canShareMemory() ? [true, false] : [false]) {
    for (const maximum of maxima) {
      try {
        const linear = new api.Memory({ initial: initialPages, maximum, shared });
        return { linear, shared, maximumPages: maximum };
      } catch (error) {
        refused = error;
      }
    }
  }
  throw new Error(
    `The runtime refused a WebAssembly memory of ${initialPages} pages with a maximum of ${maxima.join(", ")} pages. ` +
      `Raise the process's limit of address space (ulimit -v).`,
    { cause: refused },
  );
}
