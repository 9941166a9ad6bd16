import type { Command, Option } from "commander";
import { choicesOf } from "../options/parse-choice.ts";
import { configOptions } from "./apply-config.ts";
import { trainSchema } from "./train-config.ts";

/** The JSON Schema of config files for a command, from its options: editors complete names and check values with it. */
export function configSchema(command: Command, datasets: readonly string[]): object {
  const options = configOptions(command).map((option) => [option.attributeName(), schemaOf(option)] as const);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: trainSchema,
    title: "gradkit train",
    description: "Options of gradkit train by their long names; see gradkit train --help.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      dataset: {
        description: "the data set to train on, or the path of a table or a folder of images",
        anyOf: [{ enum: datasets }, { type: "string", pattern: "[./\\\\]" }],
      },
      ...Object.fromEntries(options),
    },
  };
}

function schemaOf(option: Option): object {
  const { description } = option;
  if (option.isBoolean()) {
    return { description, type: "boolean" };
  }
  const choices = choicesOf(option.parseArg);
  if (choices !== undefined) {
    return { description, enum: choices };
  }
  const takes = /<(\w+)>/.exec(option.flags)?.[1];
  switch (takes) {
    case "n":
    case "rate":
    case "share":
      return { description, type: "number" };
    case "widths":
      return { description, anyOf: [{ type: "array", items: { type: "integer", minimum: 1 } }, { type: "string" }, { type: "integer" }] }; // prettier-ignore
    default:
      return { description, type: "string" };
  }
}
