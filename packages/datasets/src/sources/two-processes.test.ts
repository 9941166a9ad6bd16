import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { childProgram } from "../../test-support/child-program.ts";
import { serve } from "../../test-support/serve.ts";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import { tinyCard } from "../../test-support/tiny-set.ts";

const content = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 2654435761) >>> 13);
const published = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
const file = { name: "big.bin", packed: published, unpacked: published, compression: "none" };

const program = `
import { createHash } from "node:crypto";
import { contentLoader } from "./sets/content-loader.ts";
const { card, file, mirror, cacheDirectory, ready } = JSON.parse(process.argv[2]);
await fetch(ready);
const load = await contentLoader(card, { mirrors: [mirror], cacheDirectory });
console.log(createHash("sha256").update((await load(file)).bytes).digest("hex"));
`;

beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  for (const name of ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"]) {
    vi.stubEnv(name, "");
  }
  return () => vi.unstubAllEnvs();
});

test("two processes that want a file at the same time download it once and leave nothing else behind", async () => {
  let downloads = 0;
  const waiting: (() => void)[] = [];
  const address = await serve((request, response) => {
    if (request.url === "/ready") {
      // Nobody starts before both are there.
      waiting.push(() => response.end());
      if (waiting.length === 2) {
        waiting.forEach((go) => go());
      }
      return;
    }
    downloads++;
    response.writeHead(200, { "content-length": content.length }).write(content.subarray(0, 1_000_000));
    // Slow enough for the other process to come in between.
    void sleep(500).then(() => response.end(content.subarray(1_000_000)));
  });
  const cacheDirectory = await temporaryFolder();
  const start = await childProgram(program);
  const card = { ...tinyCard, name: "set" };
  const argument = { card, file, mirror: address, ready: `${address}ready`, cacheDirectory };
  const outcomes = await Promise.all([start(argument), start(argument)]);
  const right = { output: `${published.sha256}\n`, errors: "", status: 0 };
  expect(outcomes).toEqual([right, right]);
  expect(downloads).toBe(1);
  expect(await filesBelow(cacheDirectory)).toEqual(["set/big.bin"]);
});
