/** Where the search goes on each platform, best first; a name without a folder is looked for by the system. */
const names: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    "/System/Library/Frameworks/Accelerate.framework/Accelerate",
    "/opt/homebrew/opt/openblas/lib/libopenblas.dylib",
    "/usr/local/opt/openblas/lib/libopenblas.dylib",
    "libopenblas.dylib",
    "libblis.dylib",
    "libmkl_rt.dylib",
  ],
  win32: ["libopenblas.dll", "openblas.dll", "libblis.dll", "mkl_rt.2.dll", "mkl_rt.dll"],
};

// Fedora calls its builds with threads libopenblasp and libopenblaso; its libopenblas has none.
const elf = [
  "libopenblasp.so.0",
  "libopenblaso.so.0",
  "libopenblas.so.0",
  "libopenblas.so",
  "libopenblas.so.3",
  "libblis.so.4",
  "libblis.so",
  "libmkl_rt.so.2",
  "libmkl_rt.so",
  "libblas.so.3",
];

/** The names by which a BLAS may be found on `platform` (as in `process.platform`). */
export function libraryNames(platform: string): readonly string[] {
  return names[platform] ?? elf;
}
