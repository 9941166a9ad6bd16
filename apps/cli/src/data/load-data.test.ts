import { DatasetUnavailableError, type LoadOptions } from "@gradkit/datasets";
import { expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { createTerminal } from "../terminal/terminal.ts";
import type { DataSet } from "./data-set.ts";
import { loadData } from "./load-data.ts";
import { irisSet } from "./sets/iris.ts";
import { mnistSet } from "./sets/mnist.ts";

/** A set that nobody has; remembers how it was looked for. */
function missing(like: DataSet): { readonly dataSet: DataSet; readonly asked: LoadOptions[] } {
  const asked: LoadOptions[] = [];
  const load = (options: LoadOptions): Promise<never> => {
    asked.push(options);
    const failures = [{ source: "http://nobody/", reason: "no answer within 6 seconds" }];
    return Promise.reject(new DatasetUnavailableError(like.card.name, "a file", failures, "Connect."));
  };
  return { dataSet: { ...like, load }, asked };
}

const request = (dataSet: DataSet) => ({ dataSet, folder: undefined, offline: false, samples: 30, signal: new AbortController().signal }); // prettier-ignore

test("servers have six seconds for a first byte, then generated data take the place of what is missing", async () => {
  const { dataSet, asked } = missing(mnistSet);
  const host = recordingHost();
  const terminal = createTerminal({ progress: "none", color: "never", quiet: 0 }, host);
  const data = await loadData({ ...request(dataSet), orOther: true }, terminal, host);
  expect(asked).toMatchObject([{ connectTimeoutMs: 6000, offline: false }]);
  expect([data.dataSet.card.name, data.requested, data.train.size]).toEqual([
    "synthetic-digits",
    "mnist",
    30,
  ]);
  expect(host.written.stderr).toBe(
    "warning: mnist is not available (no copy on this machine, no download: no answer within 6 seconds); training on synthetic-digits instead\n" +
      "hint: connect to the network, or set GRADKIT_DATA to a folder that holds mnist/\n",
  );
});

test("where nothing else will do, it is an error", async () => {
  const host = recordingHost();
  const terminal = createTerminal({ progress: "none", color: "never", quiet: 0 }, host);
  await expect(loadData(request(missing(irisSet).dataSet), terminal, host)).rejects.toThrow(
    expect.objectContaining({ message: expect.stringMatching(/^iris is not available \(/) as string }),
  );
  expect(host.written.stderr).toBe("");
});
