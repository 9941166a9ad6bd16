import { setTimeout as sleep } from "node:timers/promises";
import { readFile, writeFile, mkdir } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { nobody, serve } from "../../test-support/serve.ts";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import { tinyCard, tinyFile } from "../../test-support/tiny-set.ts";
import { DatasetUnavailableError } from "../errors/dataset-unavailable-error.ts";
import { loadIdxSplits } from "../sets/load-idx-splits.ts";
import type { DownloadProgress, LoadOptions } from "../load-options.ts";

const IMAGES = "train-images-idx3-ubyte.gz";
const complete = tinyCard.files.map(({ name }) => `tiny/${name}`).sort();

/** Answers every request with the file it asks for. */
const good: RequestListener = (request, response) => {
  const bytes = tinyFile(request.url ?? "");
  response.writeHead(200, { "content-length": bytes.length }).end(bytes);
};

/** Accepts the connection and says nothing. */
const silent: RequestListener = () => undefined;

beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  return () => vi.unstubAllEnvs();
});

/** Loads the tiny set from mirrors into a new cache; gives what came out, what it took and what is left. */
async function download(
  mirrors: readonly string[],
  options: LoadOptions = {},
): Promise<{
  size: number | undefined;
  error: unknown;
  files: string[];
  ms: number;
  cacheDirectory: string;
}> {
  const cacheDirectory = join(await temporaryFolder(), "cache");
  const start = performance.now();
  const result = await loadIdxSplits(tinyCard, { mirrors, cacheDirectory, ...options }).catch(
    (error: unknown) => ({ error, train: undefined }),
  );
  const ms = performance.now() - start;
  const error = "error" in result ? result.error : undefined;
  return { size: result.train?.size, error, files: await filesBelow(cacheDirectory), ms, cacheDirectory };
}

test("downloads into the cache, reports progress, and needs no network the second time", async () => {
  const answer = vi.fn(good);
  const mirror = await serve(answer);
  const progress: DownloadProgress[] = [];
  const onProgress = (step: DownloadProgress): void => void progress.push(step);
  const first = await download([mirror], { onProgress });
  expect(first).toMatchObject({ size: 600, files: complete });
  const totalBytes = tinyFile(IMAGES).length;
  expect(progress.filter(({ file }) => file === `tiny/${IMAGES}`).at(-1)).toEqual({
    file: `tiny/${IMAGES}`,
    receivedBytes: totalBytes,
    totalBytes,
    mirror: `${mirror}${IMAGES}`,
  });
  const { cacheDirectory } = first;
  expect(await readFile(join(cacheDirectory, "tiny", IMAGES))).toEqual(Buffer.from(tinyFile(IMAGES)));
  await loadIdxSplits(tinyCard, { mirrors: [mirror], cacheDirectory });
  expect(answer).toHaveBeenCalledTimes(4);
});

test("an address without a slash at its end is a folder all the same", async () => {
  const mirror = await serve((request, response) => {
    expect(request.url).toMatch(/^\/data\/[a-z0-9-]+\.gz$/);
    good(request, response);
  });
  expect((await download([`${mirror}data`])).size).toBe(600);
});

test.each<[string, RequestListener, RegExp]>([
  [
    "drops the connection half-way",
    (request, response) => {
      const bytes = tinyFile(request.url ?? "");
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    },
    /closed|terminated|aborted|reset/i,
  ],
  [
    "sends half of the file as if it were all",
    (request, response) => {
      const bytes = tinyFile(request.url ?? "");
      response.end(bytes.subarray(0, bytes.length / 2));
    },
    /^expected \d+ bytes, found \d+ bytes$/,
  ],
  [
    "sends wrong bytes of the right length",
    (request, response) => {
      response.end(new Uint8Array(tinyFile(request.url ?? "").length));
    },
    /^expected SHA-256 [0-9a-f]{64}, found [0-9a-f]{64}$/,
  ],
  [
    "sends a page that welcomes you to a hotel",
    (_, response) => {
      const page = "<html>Welcome!</html>";
      response.writeHead(200, { "content-length": page.length }).end(page);
    },
    /^expected \d+ bytes, found 21 bytes$/,
  ],
  [
    "sends without end",
    (_, response) => {
      const piece = new Uint8Array(10_000);
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) {
          // Until the socket is full.
        }
      };
      response.on("drain", more);
      more();
    },
    /^expected at most \d+ bytes, found more$/,
  ],
  ["sends nothing at all", (_, response) => response.end(), /^expected \d+ bytes, found 0 bytes$/],
  ["answers 500", (_, response) => response.writeHead(500).end("sorry"), /^HTTP status 500/],
  ["answers 404", (_, response) => response.writeHead(404).end(), /^HTTP status 404/],
  [
    "redirects in a circle",
    (request, response) => response.writeHead(302, { location: request.url }).end(),
    /redirect/,
  ],
])(
  "a server that %s: the next mirror is asked, and alone it leaves no file behind",
  async (_, bad, reason) => {
    const mirror = await serve(bad);
    const alone = await download([mirror]);
    expect(alone.files).toEqual([]);
    expect(alone.error).toBeInstanceOf(DatasetUnavailableError);
    expect(alone.error).toMatchObject({
      failures: [
        { source: "cache" },
        { source: `${mirror}${IMAGES}`, reason: expect.stringMatching(reason) as unknown },
      ],
    });
    expect(await download([mirror, await serve(good)])).toMatchObject({ size: 600, files: complete });
  },
);

test("every mirror's failure is told", async () => {
  const refusing = await nobody();
  const broken = await serve((_, response) => response.writeHead(503).end());
  const { error, ms } = await download([refusing, broken, "not an address"]);
  expect(String(error)).toMatch(/ECONNREFUSED.*HTTP status 503.*Set GRADKIT_DATA to a folder/);
  expect(String(error)).not.toContain("\n");
  expect(ms).toBeLessThan(1500);
});

test("follows a redirect", async () => {
  const target = await serve(good);
  const mirror = await serve((request, response) => {
    response.writeHead(302, { location: new URL(request.url ?? "", target).href }).end();
  });
  expect((await download([mirror])).size).toBe(600);
});

test("accepts a file that the server labels as compressed for the journey", async () => {
  const mirror = await serve((request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(tinyFile(request.url ?? ""));
  });
  const { size, files } = await download([mirror]);
  expect(size).toBe(600);
  expect(files).toEqual(complete.map((name) => name.replace(".gz", "")));
});

test("a download that moves slowly is not cut off", async () => {
  const mirror = await serve((request, response) => {
    const bytes = tinyFile(request.url ?? "");
    const half = bytes.length / 2;
    void (async () => {
      for (const piece of [bytes.subarray(0, 10), bytes.subarray(10, half), bytes.subarray(half)]) {
        response.write(piece);
        await sleep(250);
      }
      response.end();
    })();
  });
  const { size, ms } = await download([mirror], { connectTimeoutMs: 500, idleTimeoutMs: 600 });
  expect(size).toBe(600);
  expect(ms).toBeGreaterThan(4 * 600);
});

test("a download that stands still is given up for the next mirror", async () => {
  const stalling = await serve((request, response) => {
    const bytes = tinyFile(request.url ?? "");
    response.writeHead(200, { "content-length": bytes.length }).write(bytes.subarray(0, 10));
  });
  const alone = await download([stalling], { idleTimeoutMs: 300 });
  expect(alone.files).toEqual([]);
  expect(String(alone.error)).toContain("nothing was sent for 0.3 s");
  expect((await download([stalling, await serve(good)], { idleTimeoutMs: 300 })).size).toBe(600);
});

test("that nobody answers is known after the time for all mirrors together", async () => {
  const mirrors = await Promise.all(Array.from({ length: 5 }, () => serve(silent)));
  const { error, files, ms } = await download(mirrors, { connectTimeoutMs: 400 });
  expect(error).toMatchObject({
    failures: [
      { source: "cache" },
      ...mirrors.map((mirror) => ({
        source: mirror + IMAGES,
        reason: "no answer within 0.4 s",
      })),
    ],
  });
  expect(files).toEqual([]);
  expect(ms).toBeLessThan(1500);
});

test("one silent mirror costs its head start once, not once per file", async () => {
  const first = vi.fn(silent);
  const { size, ms } = await download([await serve(first), await serve(good)]);
  expect(size).toBe(600);
  expect(first).toHaveBeenCalledTimes(1);
  expect(ms).toBeGreaterThan(1400);
  expect(ms).toBeLessThan(4000);
});

test.each([
  ["while waiting for an answer", silent],
  [
    "in the middle of a file",
    (request, response) => {
      const bytes = tinyFile(request.url ?? "");
      response.writeHead(200, { "content-length": bytes.length }).write(bytes.subarray(0, 10));
    },
  ],
] satisfies [string, RequestListener][])(
  "an abort %s ends it at once and leaves nothing",
  async (_, answer) => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error("changed my mind")), 100);
    const other = vi.fn(good);
    const { error, files, ms } = await download([await serve(answer), await serve(other)], {
      signal: abort.signal,
    });
    expect(error).toHaveProperty("message", "changed my mind");
    expect(files).toEqual([]);
    expect(other).not.toHaveBeenCalled();
    expect(ms).toBeLessThan(2000);
  },
);

test("an abort between files keeps the complete ones", async () => {
  const abort = new AbortController();
  const mirror = await serve((request, response) => {
    if (request.url?.includes("labels")) {
      abort.abort();
    }
    good(request, response);
  });
  const { error, files } = await download([mirror], { signal: abort.signal });
  expect(error).toHaveProperty("name", "AbortError");
  expect(files).toEqual([`tiny/${IMAGES}`]);
});

test("a damaged file in the cache is downloaded again", async () => {
  const cacheDirectory = await temporaryFolder();
  await mkdir(join(cacheDirectory, "tiny"));
  await writeFile(join(cacheDirectory, "tiny", IMAGES), "damaged");
  const onWarning = vi.fn();
  const { size } = await download([await serve(good)], { cacheDirectory, onWarning });
  expect(size).toBe(600);
  expect(onWarning).toHaveBeenCalledTimes(1);
  expect(await filesBelow(cacheDirectory)).toEqual(complete);
});

test("a cache that cannot be written costs a warning, not the data", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "file"), "");
  const onWarning = vi.fn();
  const cacheDirectory = join(folder, "file", "cache");
  const { size } = await download([await serve(good)], { cacheDirectory, onWarning });
  expect(size).toBe(600);
  expect(onWarning).toHaveBeenCalledWith(expect.stringContaining("cannot be written"));
});
