import { FormatError } from "../format-error.ts";
import { decode } from "../protobuf/message.ts";
import { reasonOf } from "../reason-of.ts";
import { eventProto } from "./messages.ts";
import { readRecords } from "./read-records.ts";

/** A histogram as it lies in an event file: bin `i` counts the elements below `limits[i]` that are in no bin before it. */
export interface EventHistogram {
  readonly min: number;
  readonly max: number;
  readonly limits: readonly number[];
  readonly counts: readonly number[];
}

/** A value of an event; one of the optional members is there, or none for kinds that are not read (audio, plugins). */
export interface EventValue {
  readonly tag: string;
  readonly scalar?: number;
  readonly histogram?: EventHistogram;
  /** The bytes of an image file. */
  readonly image?: Uint8Array;
  readonly text?: string;
}

/** One event. */
export interface TensorBoardEvent {
  /** Seconds since 1970. */
  readonly wallTime: number;
  readonly step: number;
  readonly values: readonly EventValue[];
}

/** The events of a file, and how far it was read. */
export interface TensorBoardEvents {
  readonly events: readonly TensorBoardEvent[];
  /** Bytes of whole events; continue there when the file has grown. */
  readonly consumed: number;
}

/**
 * Reads the scalars, histograms, images and texts of a TensorBoard event file, also one that is still being written: an
 * event cut off at the end is left for the next time.
 *
 * @param bytes - the file, or what came since `consumed`
 * @throws FormatError when a check differs or an event is no message; `place` names the record.
 * @example
 * import { eventWriter, readEvents } from "@gradkit/formats";
 * const writer = eventWriter();
 * writer.scalar("loss", 0.5, 7);
 * const { events } = readEvents(writer.take());
 * console.log(events[1]?.step, events[1]?.values); // 7 [ { tag: 'loss', scalar: 0.5 } ]
 */
export function readEvents(bytes: Uint8Array): TensorBoardEvents {
  const { records, consumed } = readRecords(bytes);
  return { events: records.map(readEvent), consumed };
}

function readEvent(data: Uint8Array, index: number): TensorBoardEvent {
  try {
    const { wallTime = 0, step = 0, summary } = decode(eventProto, data);
    return { wallTime, step, values: (summary?.value ?? []).map(readValue) };
  } catch (error) {
    const reason = reasonOf(error);
    throw new FormatError("TensorBoard events", `record ${index}`, `is no event: ${reason}.`);
  }
}

type Value = NonNullable<
  NonNullable<ReturnType<typeof decode<(typeof eventProto)["fields"]>>["summary"]>["value"]
>[number];

function readValue({ tag = "", simpleValue, histo, image, tensor }: Value): EventValue {
  const text = tensor?.stringVal?.[0];
  return {
    tag,
    ...(simpleValue === undefined ? {} : { scalar: simpleValue }),
    ...(histo === undefined
      ? {}
      : {
          histogram: {
            min: histo.min ?? 0,
            max: histo.max ?? 0,
            limits: histo.bucketLimit ?? [],
            counts: histo.bucket ?? [],
          },
        }),
    ...(image === undefined ? {} : { image: image.encodedImageString ?? new Uint8Array(0) }),
    ...(text === undefined ? {} : { text: new TextDecoder().decode(text) }),
  };
}
