import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where a Chromium is: `CHROME_BIN`, the usual place, or one of the usual names on the path; undefined if nowhere. */
export function findBrowser(env = process.env) {
  const folders = (env.PATH ?? "").split(delimiter);
  const candidates = [
    env.CHROME_BIN,
    "/usr/bin/chromium",
    ...names.flatMap((name) => folders.map((f) => join(f, name))),
  ];
  return candidates.find((file) => file !== undefined && file !== "" && existsSync(file));
}

/** How to start it without a screen and without asking the network for anything. */
export const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
