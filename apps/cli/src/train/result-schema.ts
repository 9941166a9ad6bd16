import { precisions } from "./precisions.ts";
import { taskNames } from "../task/task-name.ts";

const number = { type: "number" } as const;
const whole = { type: "integer", minimum: 0 } as const;
const text = { type: "string" } as const;
const orNull = (schema: object): object => ({ anyOf: [schema, { type: "null" }] });
const list = (items: object): object => ({ type: "array", items });

/** An object all of whose fields are there; more may be added within a schema. */
const object = (properties: Readonly<Record<string, object>>): object => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

/** The scores of classes and those of numbers to predict; null where a score is not defined, such as of one row. */
const scoresOf = [
  { loss: number, accuracy: number },
  { loss: number, r2: orNull(number), rmse: number, mae: number },
];
const scores: object = { anyOf: scoresOf.map(object) };
const epoch = { epoch: whole, validation: orNull(scores), learningRate: number, seconds: number, samplesPerSecond: number }; // prettier-ignore

/** The JSON Schema of what `gradkit train --json` prints. Fields are only ever added within `schema` 1. */
export const resultSchema: object = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://unpkg.com/@gradkit/cli/schemas/train-result.schema.json",
  title: "gradkit train --json",
  ...object({
    schema: { const: 1 },
    dataset: text,
    source: text,
    requested: text,
    task: { enum: taskNames },
    samples: object({ train: whole, validation: whole, test: whole }),
    epochs: whole,
    batchSize: whole,
    learningRate: number,
    schedule: text,
    optimizer: text,
    momentum: number,
    weightDecay: number,
    clip: orNull(number),
    validation: number,
    seed: whole,
    augment: orNull(text),
    precision: { enum: precisions },
    patience: orNull(whole),
    until: orNull(text),
    preset: orNull(text),
    hidden: orNull(list(whole)),
    activation: orNull(text),
    model: object({ kind: text, config: { type: "object" } }),
    inputShape: list(whole),
    layers: list(object({ kind: text, outputShape: list(whole), parameters: whole })),
    parameters: whole,
    train: scores,
    test: scores,
    reason: { enum: ["done", "patience", "until"] },
    bestEpoch: orNull(whole),
    folder: orNull(text),
    history: list({ allOf: [object(epoch), scores] }),
    seconds: number,
    samplesPerSecond: number,
    weightsHash: { type: "string", pattern: "^[0-9a-f]{12}$" },
    engine: object({ name: text }),
  }),
};
