import {
  dense,
  identity,
  parallel,
  residual,
  sequential,
  shared,
  transformerEncoderBlock,
} from "@gradkit/layers";
import { tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../checksums/crc32.ts";
import { crc32c, maskedCrc32c } from "../checksums/crc32c.ts";
import { FormatError } from "../format-error.ts";
import { damaged } from "../test-support/damaged.ts";
import { fromBase64, goldenEvents } from "../test-support/golden.ts";
import { eventFileName } from "./event-file-name.ts";
import { eventWriter, type EventWriter } from "./event-writer.ts";
import { graphOfModel } from "./graph-of-model.ts";
import { readEvents } from "./read-events.ts";
import { readRecords } from "./read-records.ts";
import { record } from "./record.ts";

const golden = goldenEvents();
const png = fromBase64(golden.png);
const graph = [
  { name: "input", op: "input", shape: [-1, 784] },
  { name: "0/dense", op: "dense", inputs: ["input"], detail: "784 to 10" },
];

test("checks are those published", () => {
  const text = new TextEncoder().encode("123456789");
  expect(crc32(text)).toBe(0xcbf43926);
  expect(crc32c(text)).toBe(0xe3069283);
  // RFC 3720, appendix B.4.
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(255))).toBe(0x62a8ab43);
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, i) => i))).toBe(0x46dd794e);
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, i) => 31 - i))).toBe(0x113fdb5c);
  expect(crc32c(new Uint8Array(0))).toBe(0);
  expect(maskedCrc32c(new Uint8Array(0))).toBe(0xa282ead8);
});

/** The messages a writer makes at the time of the golden ones. */
function messages(write: (events: EventWriter) => void): string[] {
  const events = eventWriter({ now: () => 1_700_000_000_250 });
  write(events);
  return readRecords(events.take()).records.map((data) => Buffer.from(data).toString("base64"));
}

test.each<[string, (events: EventWriter) => void]>([
  ["scalar", (events) => events.scalar("loss", 0.1, 3)],
  ["zero", (events) => events.scalar("loss", 0, 0)],
  ["histogram", (events) => events.histogram("weights", golden.data, 5)],
  ["image", (events) => events.image("red", png, 2 ** 40)],
  ["text", (events) => events.text("note", "größe **bold**", 1)],
  ["graph", (events) => events.graph(graph)],
])("writes the bytes of TensorBoard's own classes: %s", (name, write) => {
  expect(messages(write)).toEqual([golden.events["version"], golden.events[name]]);
});

test("writes the bytes of TensorBoard's own classes: hparams", () => {
  const [, experiment, , end] = messages((events) =>
    events.hparams({ lr: 0.001, optimizer: "adam", nesterov: true }, ["accuracy"]),
  );
  const [, , start] = messages((events) => events.hparams({ lr: 0.001 }));
  const { events } = golden;
  expect([experiment, start, end]).toEqual([events["experiment"], events["start"], events["end"]]);
});

test("what is written is read back, also from bytes that grow", () => {
  const events = eventWriter({ now: () => 2000 });
  events.scalar("loss", NaN, 1);
  events.histogram("weights", tensor([1, 2, 2, 3]), 2, 2);
  events.image("red", png, 3);
  events.text("note", "größe", 4);
  events.hparams({ lr: 1 });
  const file = events.take();
  expect(events.take()).toHaveLength(0);
  const { events: read, consumed } = readEvents(file);
  expect(consumed).toBe(file.length);
  expect(read.map(({ wallTime, step }) => [wallTime, step])).toEqual(
    [0, 1, 2, 3, 4, 0, 0, 0].map((step) => [2, step]),
  );
  expect(read.slice(1, 5).map(({ values }) => values)).toEqual([
    [{ tag: "loss", scalar: NaN }],
    [{ tag: "weights", histogram: { min: 1, max: 3, limits: [2, 3], counts: [1, 3] } }],
    [{ tag: "red", image: png }],
    [{ tag: "note", text: "größe" }],
  ]);
  const part = readEvents(file.subarray(0, file.length - 1));
  expect(part.events).toHaveLength(7);
  expect(readEvents(file.subarray(part.consumed)).events).toHaveLength(1);
});

test("histograms of nothing, of one value, and with values that are no numbers", () => {
  const events = eventWriter();
  events.histogram("none", [], 0);
  events.histogram("one", [5, 5], 0, 1);
  events.histogram("some", tensor([NaN, Infinity, 1, 2]), 0, 2);
  const [, none, one, some] = readEvents(events.take()).events.map(({ values }) => values[0]?.histogram);
  expect(none?.counts.every((count) => count === 0)).toBe(true);
  expect(one).toEqual({ min: 5, max: 5, limits: [5.5], counts: [2] });
  expect(some?.counts).toEqual([1, 1]);
});

test("refuses what cannot be shown", () => {
  const events = eventWriter();
  expect(() => events.scalar("a", 1, 0.5)).toThrow(
    "eventWriter: step must be a whole number of at least 0, but is 0.5.",
  );
  expect(() => events.image("a", new Uint8Array(40), 0)).toThrow(
    "PNG: header: 40 bytes that are no PNG image.",
  );
  expect(() => events.histogram("a", [1], 0, 0)).toThrow(
    "histogram: bins must be a whole number of at least 1, but is 0.",
  );
  expect(() => events.graph([{ name: "a", op: "b", inputs: ["c"] }])).toThrow('node "a" takes "c"');
});

test("a model becomes a picture whose inputs all exist, whatever it is made of", () => {
  const model = sequential(
    shared("a", dense(4, 4)),
    parallel([dense(4, 4), identity()], { merge: "add" }),
    residual(dense(4, 8), dense(4, 8)),
    transformerEncoderBlock(8, { heads: 2 }),
  );
  const nodes = graphOfModel(model);
  expect(nodes.slice(0, 7).map(({ name, inputs }) => [name, inputs])).toEqual([
    ["input", undefined],
    ["0/dense", ["input"]],
    ["1/0/dense", ["0/dense"]],
    ["1/1/identity", ["0/dense"]],
    ["1/add", ["1/0/dense", "1/1/identity"]],
    ["2/1/dense", ["1/add"]],
    ["2/0/dense", ["1/add"]],
  ]);
  expect(nodes[1]?.detail).toBe("inputs 4, outputs 4");
  expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
  const events = eventWriter();
  events.graph(nodes);
  expect(readEvents(events.take()).events).toHaveLength(2);
  expect(() => graphOfModel({ kind: "sequential", config: { layers: [3] } })).toThrow(
    'graphOfModel: 3 at "0/" is no description of a layer.',
  );
});

test("a damaged record is named", () => {
  const events = eventWriter();
  events.scalar("loss", 1, 1);
  const file = events.take();
  const data = file.slice();
  data[data.length - 6]! ^= 1;
  expect(() => readEvents(data)).toThrow(
    "TFRecord: record 1 at byte 40: the data is damaged: its check (CRC-32C) differs.",
  );
  const length = file.slice();
  length[0]! ^= 1;
  expect(() => readEvents(length)).toThrow("TFRecord: record 0 at byte 0: the length is damaged");
  expect(() => readEvents(record(Uint8Array.of(0xff, 0xff)))).toThrow(
    "TensorBoard events: record 0: is no event",
  );
  // Field 5, a message, given as a varint.
  expect(() => readEvents(record(Uint8Array.of(0x28, 1)))).toThrow("field summary has wire type 0, not 2");
});

test("file names are those TensorBoard looks for", () => {
  expect(eventFileName(1_700_000_000_999, "here")).toBe("events.out.tfevents.1700000000.here");
});

test("whatever the bytes: events, or an error of the format", () => {
  const records = Object.values(golden.events).map(fromBase64);
  const files = [record(records[1]!), Uint8Array.from(records.flatMap((data) => [...record(data)]))];
  const attempt = (bytes: Uint8Array): void => {
    try {
      expect(readEvents(bytes).consumed).toBeLessThanOrEqual(bytes.length);
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
    }
  };
  fc.assert(fc.property(damaged(files), attempt), { numRuns: 1000 });
  // Damage below a check that holds reaches the messages themselves.
  fc.assert(
    fc.property(damaged(records), (data) => attempt(record(data))),
    { numRuns: 2000 },
  );
});
