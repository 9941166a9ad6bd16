import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheDirectory } from "./cache-directory.ts";

const home = join("/", "home", "ada");
const linux = { platform: "linux", env: {}, homedir: () => home, tmpdir };

test.each([
  ["~/.cache on Linux", linux, join(home, ".cache", "gradkit")],
  ["~/Library/Caches on macOS", { ...linux, platform: "darwin" }, join(home, "Library", "Caches", "gradkit")],
  ["AppData on Windows", { ...linux, platform: "win32" }, join(home, "AppData", "Local", "gradkit")],
  [
    "LOCALAPPDATA on Windows",
    { ...linux, platform: "win32", env: { LOCALAPPDATA: join("/", "local") } },
    join("/", "local", "gradkit"),
  ],
  ["XDG_CACHE_HOME", { ...linux, env: { XDG_CACHE_HOME: join("/", "xdg") } }, join("/", "xdg", "gradkit")],
  [
    "~/.cache for a relative XDG_CACHE_HOME",
    { ...linux, env: { XDG_CACHE_HOME: "xdg" } },
    join(home, ".cache", "gradkit"),
  ],
  ["the temporary files for an empty home", { ...linux, homedir: () => "" }, join(tmpdir(), "gradkit")],
  [
    "the temporary files without a home",
    {
      ...linux,
      homedir: () => {
        throw new Error("no such user");
      },
    },
    join(tmpdir(), "gradkit"),
  ],
])("is %s", async (_, host, expected) => {
  expect(await cacheDirectory(host)).toBe(expected);
});

test("of this machine is absolute", async () => {
  const expected = process.env["XDG_CACHE_HOME"] ?? homedir();
  expect((await cacheDirectory()).startsWith(expected)).toBe(true);
});
