import type { Tensor, TypedArray } from "@gradkit/tensor";
import { joinedBytes } from "../arrays/joined-bytes.ts";
import { encode, type MessageOf } from "../protobuf/message.ts";
import { graphMessage } from "./graph-message.ts";
import type { GraphNode } from "./graph-node.ts";
import { histogramMessage } from "./histogram.ts";
import { hparamsValues, type Hparam } from "./hparams-values.ts";
import { eventProto, type valueProto } from "./messages.ts";
import { pngSize } from "./png-size.ts";
import { record } from "./record.ts";

/** How an {@link EventWriter} works. */
export interface EventWriterOptions {
  /** Gives the time in milliseconds since 1970, `Date.now` unless said otherwise. */
  readonly now?: () => number;
}

/** Collects events for TensorBoard and gives them as bytes. */
export interface EventWriter {
  /** A number of a curve. */
  scalar(tag: string, value: number, step: number): void;
  /** How values are distributed, in 30 bins unless said otherwise; elements that are no finite numbers are left out. */
  histogram(tag: string, values: Tensor | TypedArray | readonly number[], step: number, bins?: number): void;
  /** An image, as the bytes of a PNG. */
  image(tag: string, png: Uint8Array, step: number): void;
  /** A text, shown as Markdown. */
  text(tag: string, text: string, step: number): void;
  /** The picture of a model. */
  graph(nodes: readonly GraphNode[]): void;
  /** The settings of this run, and the tags of the scalars they are compared by. */
  hparams(values: Readonly<Record<string, Hparam>>, metrics?: readonly string[]): void;
  /** The bytes of what came since the last call; append them to the file. The first begin with the file's version. */
  take(): Uint8Array;
}

type Event = MessageOf<(typeof eventProto)["fields"]>;
type Value = MessageOf<(typeof valueProto)["fields"]>;

/**
 * Writes TensorBoard's event files: pure bytes, to be appended to a file whose name {@link eventFileName} gives.
 *
 * Each event is a protobuf message with the time in seconds and the step, framed as a TFRecord: length, check, data,
 * check (CRC-32C, masked).
 *
 * @throws RangeError when a step is no whole number of at least 0.
 * @throws FormatError when the bytes given as an image are no PNG.
 * @example
 * import { eventWriter, readEvents } from "@gradkit/formats";
 * const events = eventWriter();
 * events.scalar("loss", 0.5, 1);
 * events.text("note", "a first run", 1);
 * const file = events.take();
 * events.scalar("loss", 0.25, 2);
 * const more = events.take(); // append it
 * console.log(readEvents(file).events.length, readEvents(more).events.length); // 3 1
 * @see https://www.tensorflow.org/tensorboard
 */
export function eventWriter({ now = Date.now }: EventWriterOptions = {}): EventWriter {
  const pending: Uint8Array[] = [];
  const seconds = (): number => now() / 1000;
  const push = (event: Event): void => {
    pending.push(record(encode(eventProto, { wallTime: seconds(), ...event })));
  };
  const pushValue = (step: number, value: Value): void => {
    if (!Number.isSafeInteger(step) || step < 0) {
      throw new RangeError(`eventWriter: step must be a whole number of at least 0, but is ${step}.`);
    }
    push({ step, summary: { value: [value] } });
  };
  push({ fileVersion: "brain.Event:2" });
  return {
    scalar: (tag, value, step) => pushValue(step, { tag, simpleValue: value }),
    histogram: (tag, values, step, bins = 30) =>
      pushValue(step, { tag, histo: histogramMessage(values, bins) }),
    image(tag, png, step) {
      const { width, height, channels } = pngSize(png);
      pushValue(step, { tag, image: { height, width, colorspace: channels, encodedImageString: png } });
    },
    text(tag, text, step) {
      const tensor = {
        dtype: STRING,
        tensorShape: { dim: [{ size: 1 }] },
        stringVal: [new TextEncoder().encode(text)],
      };
      pushValue(step, { tag, tensor, metadata: { pluginData: { pluginName: "text" } } });
    },
    graph: (nodes) => push({ graphDef: graphMessage(nodes) }),
    hparams(values, metrics = []) {
      for (const value of hparamsValues(values, metrics, seconds())) {
        push({ summary: { value: [value] } });
      }
    },
    take: () => joinedBytes(pending.splice(0)),
  };
}

/** The number of the type of strings in TensorFlow. */
const STRING = 7;
