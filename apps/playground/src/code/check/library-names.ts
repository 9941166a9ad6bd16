/** The parts of the language that programs may use: they run in a worker, which has no document. */
export const libraryNames = ["es2023", "esnext.disposable", "webworker"] as const;
