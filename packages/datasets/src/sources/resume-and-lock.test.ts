import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { serve } from "../../test-support/serve.ts";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import type { DataFile } from "../data-file.ts";
import type { LoadOptions } from "../load-options.ts";
import { contentLoader } from "../sets/content-loader.ts";
import { tinyCard } from "../../test-support/tiny-set.ts";
import { browserStore } from "./browser-store.ts";
import { lockFile } from "./lock-file.ts";

const content = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 2654435761) >>> 13);
const published = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
const big: DataFile = { name: "big.bin", packed: published, unpacked: published, compression: "none" };

beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  for (const name of ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"]) {
    vi.stubEnv(name, "");
  }
  return () => vi.unstubAllEnvs();
});

/** A server that knows ranges and breaks off after so many bytes, as often as told. */
async function breaking(
  { times, after, ranges = true }: { times: number; after: number; ranges?: boolean },
  asked: (string | undefined)[] = [],
): Promise<string> {
  return serve((request, response) => {
    asked.push(request.headers.range);
    const from = ranges ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0) : 0;
    const rest = content.subarray(from);
    const headers = { "content-length": rest.length };
    if (from > 0) {
      response.writeHead(206, {
        ...headers,
        "content-range": `bytes ${from}-${content.length - 1}/${content.length}`,
      });
    } else {
      response.writeHead(200, headers);
    }
    if (asked.length <= times) {
      response.write(rest.subarray(0, after), () => setTimeout(() => response.destroy(), 50));
    } else {
      response.end(rest);
    }
  });
}

async function load(options: LoadOptions): Promise<Uint8Array> {
  const loader = await contentLoader({ ...tinyCard, name: "set" }, options);
  return (await loader(big)).bytes;
}

describe("a download that broke off", () => {
  test("goes on where it was, in the same call", async () => {
    const asked: (string | undefined)[] = [];
    const mirror = await breaking({ times: 2, after: 1_200_000 }, asked);
    const cacheDirectory = await temporaryFolder();
    const received: number[] = [];
    const bytes = await load({
      mirrors: [mirror],
      cacheDirectory,
      onProgress: ({ receivedBytes }) => received.push(receivedBytes),
    });
    expect(Buffer.compare(bytes, content)).toBe(0);
    expect(asked[0]).toBeUndefined();
    expect(asked.slice(1).map((range) => Number(/\d+/.exec(range ?? "")?.[0]) > 0)).toEqual([true, true]);
    expect(received.at(-1)).toBe(content.length);
    expect(await filesBelow(cacheDirectory)).toEqual(["set/big.bin"]);
  });

  test("goes on in the next call, also from another server, and starts again where ranges are not known", async () => {
    for (const ranges of [true, false]) {
      const cacheDirectory = await temporaryFolder();
      const abort = new AbortController();
      const stalling = await serve((_, response) => {
        response.writeHead(200, { "content-length": content.length }).write(content.subarray(0, 2_000_000));
      });
      const first = load({
        mirrors: [stalling],
        cacheDirectory,
        signal: abort.signal,
        onProgress: ({ receivedBytes }) => receivedBytes === 2_000_000 && abort.abort(new Error("stop")),
      });
      await expect(first).rejects.toThrow("stop");
      expect(await filesBelow(cacheDirectory)).toEqual(["set/big.bin.partial"]);
      const asked: (string | undefined)[] = [];
      const mirror = await breaking({ times: 0, after: 0, ranges }, asked);
      expect(Buffer.compare(await load({ mirrors: [mirror], cacheDirectory }), content)).toBe(0);
      expect(asked).toEqual(["bytes=2000000-"]);
      expect(await filesBelow(cacheDirectory)).toEqual(["set/big.bin"]);
    }
  });

  test("starts again when what was kept belongs to something else, or is too long", async () => {
    for (const length of [1_000_000, content.length, content.length + 5]) {
      const cacheDirectory = await temporaryFolder();
      await mkdir(join(cacheDirectory, "set"));
      await writeFile(join(cacheDirectory, "set", "big.bin.partial"), new Uint8Array(length));
      const mirror = await serve((request, response) => {
        const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
        if (from >= content.length) {
          response.writeHead(416).end();
          return;
        }
        const range = from > 0 ? { "content-range": `bytes ${from}-2999999/3000000` } : {};
        response.writeHead(from > 0 ? 206 : 200, range).end(content.subarray(from));
      });
      expect(Buffer.compare(await load({ mirrors: [mirror], cacheDirectory }), content)).toBe(0);
      expect(await filesBelow(cacheDirectory)).toEqual(["set/big.bin"]);
    }
  });
});

test("a server that answers 500 and then the file is asked once more", async () => {
  let asked = 0;
  const mirror = await serve((_, response) => {
    asked++;
    response.writeHead(asked === 1 ? 500 : 200).end(asked === 1 ? "sorry" : content);
  });
  expect((await load({ mirrors: [mirror], cacheDirectory: await temporaryFolder() })).length).toBe(
    content.length,
  );
  expect(asked).toBe(2);
});

test("the publisher's own address of a file comes before the mirrors, but not before those of the user", async () => {
  const asked: string[] = [];
  const own = await serve((request, response) => {
    asked.push(request.url ?? "");
    response.end(content);
  });
  const file = { ...big, urls: [`${own}files/5976036`] };
  const loader = await contentLoader(
    { ...tinyCard, mirrors: [`${own}mirror/`] },
    { cacheDirectory: await temporaryFolder() },
  );
  await loader(file);
  const mine = await contentLoader(tinyCard, {
    mirrors: [`${own}mine`],
    cacheDirectory: await temporaryFolder(),
  });
  await mine(file);
  expect(asked).toEqual(["/files/5976036", "/mine/big.bin"]);
});

describe("the lock", () => {
  test("lets two loads download once", async () => {
    const asked: (string | undefined)[] = [];
    const mirror = await breaking({ times: 0, after: 0 }, asked);
    const cacheDirectory = await temporaryFolder();
    const both = await Promise.all([
      load({ mirrors: [mirror], cacheDirectory }),
      load({ mirrors: [mirror], cacheDirectory }),
    ]);
    expect(both.map((bytes) => bytes.length)).toEqual([content.length, content.length]);
    expect(asked).toHaveLength(1);
    expect(await filesBelow(cacheDirectory)).toEqual(["set/big.bin"]);
  });

  test("is waited for, is given back, and the wait can be ended", async () => {
    const file = join(await temporaryFolder(), "deep", "a.lock");
    const release = await lockFile(file, undefined);
    let second = false;
    const waiting = lockFile(file, undefined).then((next) => {
      second = true;
      return next;
    });
    await sleep(250);
    expect(second).toBe(false);
    await expect(lockFile(file, AbortSignal.timeout(150))).rejects.toHaveProperty("name", "TimeoutError");
    await release();
    await (
      await waiting
    )();
    await expect(stat(file)).rejects.toThrow("ENOENT");
  });

  test("of a process that ended, or that nobody touched for long, is taken over", async () => {
    const file = join(await temporaryFolder(), "a.lock");
    const gone = spawnSync(process.execPath, ["--version"]).pid;
    await writeFile(file, JSON.stringify({ pid: gone, host: hostname() }));
    await (
      await lockFile(file, undefined)
    )();
    await writeFile(file, JSON.stringify({ pid: 1, host: "elsewhere" }));
    await expect(lockFile(file, AbortSignal.timeout(250))).rejects.toThrow();
    const old = new Date(Date.now() - 60_000);
    await utimes(file, old, old);
    await (
      await lockFile(file, undefined)
    )();
  });

  test("that is not ours any more is left alone; where no lock can be made everybody is let in", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "a.lock");
    const release = await lockFile(file, undefined);
    await writeFile(file, "somebody else");
    await release();
    expect(await readFile(file, "utf8")).toBe("somebody else");
    await writeFile(join(folder, "file"), "");
    await (
      await lockFile(join(folder, "file", "a.lock"), undefined)
    )();
  });

  test("in browsers is the browser's own", async () => {
    const order: string[] = [];
    let queue = Promise.resolve();
    const request = (_: string, __: object, held: () => Promise<void>): Promise<void> =>
      (queue = queue.then(held));
    vi.stubGlobal("caches", { open: () => Promise.reject(new Error("not asked")) });
    vi.stubGlobal("navigator", { locks: { request } });
    const store = browserStore()!;
    const release = await store.lock!("a", undefined);
    const next = store.lock!("a", undefined).then((free) => {
      order.push("second");
      return free();
    });
    order.push("first");
    await release();
    await next;
    expect(order).toEqual(["first", "second"]);
    vi.stubGlobal("navigator", {});
    await (
      await store.lock!("a", undefined)
    )();
    vi.unstubAllGlobals();
  });
});
