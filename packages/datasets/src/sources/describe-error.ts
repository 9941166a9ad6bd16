/** What went wrong, in a few words: the reason at the bottom of a chain of causes, which is the one that helps. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  if (error.cause instanceof Error) {
    return describeError(error.cause);
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // A failed connection to several addresses is an AggregateError, which has a code and no message.
  if (!error.message) {
    return code || error.name;
  }
  return code && !error.message.includes(code) ? `${error.message} (${code})` : error.message;
}
