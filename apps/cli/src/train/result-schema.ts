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

const scores = { loss: number, accuracy: number };

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
    samples: object({ train: whole, validation: whole, test: whole }),
    epochs: whole,
    batchSize: whole,
    learningRate: number,
    schedule: text,
    optimizer: text,
    momentum: number,
    weightDecay: number,
    validation: number,
    seed: whole,
    patience: orNull(whole),
    until: orNull(text),
    preset: orNull(text),
    hidden: orNull(list(whole)),
    activation: orNull(text),
    model: object({ kind: text, config: { type: "object" } }),
    inputShape: list(whole),
    layers: list(object({ kind: text, outputShape: list(whole), parameters: whole })),
    parameters: whole,
    train: object(scores),
    test: object(scores),
    reason: { enum: ["done", "patience", "until"] },
    bestEpoch: orNull(whole),
    folder: orNull(text),
    history: list(
      object({ epoch: whole, ...scores, validation: orNull(object(scores)), learningRate: number, seconds: number, samplesPerSecond: number }), // prettier-ignore
    ),
    seconds: number,
    samplesPerSecond: number,
    weightsHash: { type: "string", pattern: "^[0-9a-f]{12}$" },
    engine: object({ name: text }),
  }),
};
