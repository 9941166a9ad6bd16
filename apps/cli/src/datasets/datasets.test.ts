import { expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { findDataSet } from "../data/find-data-set.ts";
import { loadData } from "../data/load-data.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { checkSet } from "./check-set.ts";
import { drawRow } from "./draw-row.ts";
import { previewSet } from "./preview-set.ts";

test("a set is counted, measured, and searched for doubles", () => {
  const features = Uint8Array.of(1, 7, 2, 7, 1, 7, 9, 7);
  const labels = Uint8Array.of(0, 1, 0, 1);
  const set = {
    name: "x",
    features,
    featureShape: [2],
    scale: 1,
    labels,
    classNames: ["a", "b", "c"],
    size: 4,
  };
  expect(checkSet(set)).toEqual({
    rows: 4,
    classes: [
      { name: "a", rows: 2 },
      { name: "b", rows: 2 },
      { name: "c", rows: 0 },
    ],
    smallest: 1,
    largest: 9,
    constantFeatures: 1,
    duplicates: 1,
  });
});

test("a picture is drawn in half as many lines", () => {
  expect(drawRow([0, 8, 0, 8, 8, 0], 2, 3)).toEqual([" █", "▒ "]);
});

test("rows are shown, fewer at the end, and a row that is not there is an error", async () => {
  const host = recordingHost();
  const flags = { progress: "none", color: "never", quiet: 0 } as const;
  const terminal = createTerminal(flags, host);
  const signal = new AbortController().signal;
  const request = {
    dataSet: findDataSet("spiral"),
    folder: undefined,
    offline: true,
    samples: undefined,
    signal,
  };
  const data = await loadData(request, terminal, host);
  const show = (row: number): void => previewSet(data, { ...flags, row, count: 3 }, terminal, host);
  show(298);
  expect(host.written.stdout.match(/^row.*$/gm)).toEqual(["row 298   2", "row 299   2"]);
  expect(() => show(300)).toThrow("there is no row 300 among the 300 of spiral to train");
});
