import { nearest } from "./nearest.ts";

/** "did you mean …?" with the names nearest to what was typed; undefined when none is near. */
export function suggestion(typed: string, names: readonly string[]): string | undefined {
  const near = nearest(typed, [...new Set(names)]);
  return near.length === 0 ? undefined : `did you mean ${near.slice(0, 3).join(" or ")}?`;
}
