import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { serve } from "../../test-support/serve.ts";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import { tinyCard } from "../../test-support/tiny-set.ts";
import type { Bytes } from "../bytes.ts";
import type { DataFile } from "../data-file.ts";
import type { LoadOptions } from "../load-options.ts";
import { contentLoader } from "../sets/content-loader.ts";
import { diskStore } from "./disk-store.ts";
import { mirrorSource } from "./mirror-source.ts";
import { proxyFetch } from "./proxy-fetch.ts";

const content = Uint8Array.from({ length: 400_000 }, (_, i) => (i * i) >> 8);
const published = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
const big: DataFile = { name: "big.bin", packed: published, unpacked: published, compression: "none" };

beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  return () => vi.unstubAllEnvs();
});

/** Loads from a server; what comes of it, how often it was asked, and what is left in the cache. */
async function load(
  answer: RequestListener,
  options: LoadOptions = {},
): Promise<{ bytes: Bytes | undefined; error: string; asked: number; left: string[] }> {
  let asked = 0;
  const mirror = await serve((request, response) => {
    asked++;
    answer(request, response);
  });
  const cacheDirectory = options.cacheDirectory ?? (await temporaryFolder());
  const loader = await contentLoader(
    { ...tinyCard, name: "set" },
    { mirrors: [mirror], ...options, cacheDirectory },
  );
  const found = await loader(big).catch(String);
  const left = await filesBelow(cacheDirectory);
  return typeof found === "string"
    ? { bytes: undefined, error: found, asked, left }
    : { bytes: found.bytes, error: "", asked, left };
}

test.each<[string, RequestListener, string]>([
  // As from the login page of a hotel; without a length, so that it shows only at its end.
  ["another page", (_, response) => response.writeHead(200).end("<html>"), "expected 400000 bytes, found 6 bytes"],
  ["a part that ends as if it were all", (_, response) => response.writeHead(200).end(content.subarray(0, 300_000)), "found 300000 bytes"],
  ["more than the file", (_, response) => response.writeHead(200).end(new Uint8Array(500_000)), "expected at most 400000 bytes, found more"],
  ["other bytes", (_, response) => response.writeHead(200).end(new Uint8Array(400_000)), "expected SHA-256"],
])("a server that sends %s is asked once, and nothing of it is kept", async (_, answer, message) => {
  const { error, asked, left } = await load(answer);
  expect(error).toContain(message);
  expect([asked, left]).toEqual([1, []]);
}); // prettier-ignore

test("a server that breaks off at the same place each time is asked once more, not on and on", async () => {
  let open: ServerResponse | undefined;
  const { error, asked, left } = await load(
    (_, response) => {
      open = response;
      response.writeHead(200, { "content-length": content.length }).write(content.subarray(0, 1000));
    },
    { onProgress: () => open?.destroy() },
  );
  expect(error).toContain("set is not available");
  // The first part is progress, which buys one more attempt.
  expect([asked, left]).toEqual([3, ["set/big.bin.partial"]]);
});

test("a server that goes on at the wrong place is asked for the whole file", async () => {
  let open: ServerResponse | undefined;
  const ranges: (string | undefined)[] = [];
  const { bytes, left } = await load(
    (request, response) => {
      open = response;
      const { range } = request.headers;
      ranges.push(range);
      const length = { "content-length": content.length };
      if (ranges.length === 1) {
        response.writeHead(200, length).write(content.subarray(0, 1000));
      } else if (range !== undefined) {
        response.writeHead(206, { "content-range": "bytes 7-399999/400000" }).end(content.subarray(7));
      } else {
        response.writeHead(200, length).end(content);
      }
    },
    { onProgress: ({ receivedBytes }) => receivedBytes === 1000 && open?.destroy() },
  );
  expect(Buffer.compare(bytes ?? new Uint8Array(0), content)).toBe(0);
  expect(ranges).toEqual([undefined, "bytes=1000-", undefined]);
  expect(left).toEqual(["set/big.bin"]);
});

test("a server that hides where a part begins is believed, and the checksum tells", async () => {
  const cacheDirectory = await temporaryFolder();
  await mkdir(join(cacheDirectory, "set"));
  await writeFile(join(cacheDirectory, "set", "big.bin.partial"), content.subarray(0, 1000));
  const ranges: (string | undefined)[] = [];
  const { bytes } = await load(
    ({ headers: { range } }, response) => {
      ranges.push(range);
      response.writeHead(206).end(content.subarray(1000));
    },
    { cacheDirectory },
  );
  expect(Buffer.compare(bytes ?? new Uint8Array(0), content)).toBe(0);
  expect(ranges).toEqual(["bytes=1000-"]);
});

test("a server that refuses to be asked for a part is asked for all, where servers may refuse", async () => {
  const ranges: (string | undefined)[] = [];
  const mirror = await serve(({ headers: { range } }, response) => {
    ranges.push(range);
    response.writeHead(range === undefined ? 200 : 403).end(content);
  });
  const store = await diskStore(await temporaryFolder());
  await store.partials!.append("set/big.bin", content.slice(0, 1000));
  const options = {
    fetch: proxyFetch({}),
    connectTimeoutMs: 60_000,
    idleTimeoutMs: 60_000,
    partials: store.partials,
  };
  const request = { dataset: "set", file: big };
  expect(await mirrorSource([mirror], options).lookup(request)).toHaveProperty("failures");
  expect(await store.partials!.read("set/big.bin")).toHaveLength(1000);
  const source = mirrorSource([mirror], { ...options, mayRefuseParts: true });
  expect(await source.lookup(request)).toHaveProperty("found");
  expect(ranges).toEqual(["bytes=1000-", "bytes=1000-", undefined]);
});
