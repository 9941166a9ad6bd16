/** What a C function can be given here; pointers are numbers, so that no call makes a view. */
export type NativeArgument = number | string | Uint8Array;

/** A C function. */
export type NativeFunction = (...args: NativeArgument[]) => unknown;

/** A shared library that was loaded. */
export interface NativeLibrary {
  /** @throws Error when the library does not export the function. */
  func(name: string, result: string, parameters: readonly string[]): NativeFunction;
}

/** The part of koffi that is used here: it loads C libraries without compiling anything. */
export interface Koffi {
  /** @throws Error when the file cannot be loaded; with null it is the process itself. */
  load(path: string | null): NativeLibrary;
  /** Where a view's first byte stands in the address space of the process. */
  address(view: ArrayBufferView): bigint;
  /** How many bytes a C type has. */
  sizeof(type: string): number;
}
