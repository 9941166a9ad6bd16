/** What a caught value says went wrong, for a sentence of our own around it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : "unreadable";
}
