import { encode, type MessageOf } from "../protobuf/message.ts";
import { hparamsProto, type valueProto } from "./messages.ts";

/** A setting of a run. */
export type Hparam = string | number | boolean;

type Value = MessageOf<(typeof valueProto)["fields"]>;

/** Numbers of types in the plugin's api.proto. */
const types = { string: 1, boolean: 2, number: 3 } as const;

/** The three values by which the hparams page knows a run: what there is, what this run had, and that it ended. */
export function hparamsValues(
  hparams: Readonly<Record<string, Hparam>>,
  metrics: readonly string[],
  seconds: number,
): readonly Value[] {
  const entries = Object.entries(hparams);
  return [
    pluginValue("_hparams_/experiment", {
      experiment: {
        hparamInfos: entries.map(([name, value]) => ({ name, type: typeOf(value) })),
        metricInfos: metrics.map((tag) => ({ name: { tag } })),
      },
    }),
    pluginValue("_hparams_/session_start_info", {
      sessionStartInfo: {
        hparams: entries.map(([key, value]) => ({ key, value: jsonValue(value) })),
        startTimeSecs: seconds,
      },
    }),
    pluginValue("_hparams_/session_end_info", { sessionEndInfo: { status: 1, endTimeSecs: seconds } }),
  ];
}

function pluginValue(tag: string, data: MessageOf<(typeof hparamsProto)["fields"]>): Value {
  return { tag, metadata: { pluginData: { pluginName: "hparams", content: encode(hparamsProto, data) } } };
}

function typeOf(value: Hparam): number {
  return typeof value === "string" ? types.string : typeof value === "boolean" ? types.boolean : types.number;
}

function jsonValue(value: Hparam): { numberValue?: number; stringValue?: string; boolValue?: boolean } {
  if (typeof value === "string") {
    return { stringValue: value };
  }
  return typeof value === "boolean" ? { boolValue: value } : { numberValue: value };
}
