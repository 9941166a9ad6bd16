import { signal } from "@preact/signals";
import { routeOf } from "./routes.ts";

const addresses = signal<ReadonlyMap<string, string>>(new Map());

/** Keeps what stood after `#` on a page that is being left. */
export function rememberAddress(hash: string): void {
  const path = routeOf(hash)?.path;
  if (path !== undefined) {
    addresses.value = new Map(addresses.value).set(path, hash);
  }
}

/** What stood after `#` when a page was left, so that one comes back to the same settings. */
export function lastAddress(path: string): string {
  return addresses.value.get(path) ?? `#${path}`;
}
