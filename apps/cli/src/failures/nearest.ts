import { distance } from "fastest-levenshtein";

/**
 * The names most like what was typed, the nearest first; none when nothing comes near. A name that contains what
 * was typed, or the other way round, or has the same letters in another order, counts as near.
 */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  return names
    .map((name) => ({ name, cost: cost(wanted, name.toLowerCase()) }))
    .filter(({ cost: found }) => found <= 0.5)
    .sort((a, b) => a.cost - b.cost)
    .map(({ name }) => name);
}

function cost(typed: string, name: string): number {
  const contained = typed.length > 2 && (name.includes(typed) || typed.includes(name));
  return contained || sorted(typed) === sorted(name)
    ? 0
    : distance(typed, name) / Math.max(typed.length, name.length);
}

function sorted(text: string): string {
  return Array.from(text).sort().join("");
}
