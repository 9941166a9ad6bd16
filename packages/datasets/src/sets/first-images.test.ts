import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { serve } from "../../test-support/serve.ts";
import { temporaryFolder } from "../../test-support/temporary-folder.ts";
import { tinyCard, tinyFile, writeTinySet } from "../../test-support/tiny-set.ts";
import type { LoadOptions } from "../load-options.ts";
import type { Splits } from "../splits/splits.ts";
import type { FirstImages } from "./first-images.ts";
import { loadIdxSplits } from "./load-idx-splits.ts";

const images = "train-images-idx3-ubyte";

async function emptyCache(): Promise<LoadOptions> {
  return { cacheDirectory: join(await temporaryFolder(), "cache") };
}

/** What is heard of, and the order in which things happen. */
function listening(count: number): { first: FirstImages; heard: Splits[]; steps: string[] } {
  const [heard, steps]: [Splits[], string[]] = [[], []];
  const onReady = (splits: Splits): void => {
    heard.push(splits);
    steps.push("first");
  };
  return { first: { count, onReady }, heard, steps };
}

beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  return () => vi.unstubAllEnvs();
});

describe("the first images", () => {
  test.each(["packed", "unpacked on the way"])("come while the others wait, %s", async (form) => {
    const { first, heard, steps } = listening(100);
    let release = (): void => undefined;
    const mirror = await serve((request, response) => {
      const name = request.url!.slice(1);
      const isUnpacked = form !== "packed";
      const content = tinyFile(isUnpacked ? name.replace(".gz", "") : name);
      if (isUnpacked) {
        response.setHeader("content-encoding", "identity");
      }
      if (!name.startsWith(images)) {
        response.end(content);
        return;
      }
      const most = Math.floor(content.length * 0.8);
      response.write(content.subarray(0, most));
      release = (): void => {
        steps.push("rest");
        response.end(content.subarray(most));
      };
    });
    const whole = loadIdxSplits(tinyCard, { ...(await emptyCache()), mirrors: [mirror], first });
    await vi.waitUntil(() => heard.length > 0, { timeout: 20_000 });
    release();
    const { train, test } = await whole;
    expect(steps).toEqual(["first", "rest"]);
    expect(train.size).toBe(600);
    const [early] = heard;
    expect(early?.test).toEqual(test);
    expect(early?.train).toEqual({
      ...train,
      size: 100,
      features: train.features.slice(0, 600),
      labels: train.labels.slice(0, 100),
    });
  });

  test("are those of the mirror that delivers, when one before it broke off or sent something else", async () => {
    const { first, heard } = listening(50);
    const broken = await serve((request, response) => {
      const name = request.url!.slice(1);
      const content = tinyFile(name);
      if (name.startsWith(images)) {
        response.setHeader("content-length", content.length);
        response.write(Uint8Array.from(content.subarray(0, 60)).fill(7, 20));
        setTimeout(() => response.destroy(), 20);
      } else {
        response.end(content);
      }
    });
    const good = await serve((request, response) => response.end(tinyFile(request.url!)));
    const options = { ...(await emptyCache()), mirrors: [broken, good], first };
    const { train } = await loadIdxSplits(tinyCard, options);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.train.features).toEqual(train.features.slice(0, 300));
  });

  test("are not told of where the files are here", async () => {
    const { first, heard } = listening(50);
    const directory = await temporaryFolder();
    await writeTinySet(directory);
    const { train } = await loadIdxSplits(tinyCard, { offline: true, directory, first });
    expect(train.size).toBe(600);
    expect(heard).toEqual([]);
  });

  test.each([0, 601, 1.5, NaN])("cannot be %d of 600", async (count) => {
    const directory = await temporaryFolder();
    await writeTinySet(directory);
    const { first } = listening(count);
    await expect(loadIdxSplits(tinyCard, { directory, first })).rejects.toThrow(
      `first.count is ${count}; it must be a whole number from 1 to 600.`,
    );
  });
});
