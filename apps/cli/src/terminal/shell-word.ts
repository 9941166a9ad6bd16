/** A path as a word that shells take for one, quoted only where it has to be. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}\p{M}@%+=:,./\\~_-]+$/u.test(path)
    ? path
    : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
