import { datasetFacts } from "./dataset-facts.ts";
import type { PlaneConfig } from "./plane-config.ts";
import { datasetCode } from "./code/dataset-code.ts";
import { lossCode } from "./code/loss-code.ts";
import { optimizerCode } from "./code/optimizer-code.ts";
import { scheduleCode } from "./code/schedule-code.ts";
import { importLines, type Code } from "./code/code.ts";
import { validationShare } from "./validation-share.ts";

/** The run as a program on the npm packages: the same points, the same weights. */
export function typescriptCode(config: PlaneConfig, epoch: number): string {
  const { layers, features, dataset, initializer, batchSize, seed, trainShare } = config;
  const { classes } = datasetFacts[dataset];
  const points = datasetCode(config);
  const rate = scheduleCode(config);
  const optimizer = optimizerCode(config, rate.text);
  const loss = lossCode(config.loss);
  const weight =
    initializer === "glorotUniform" ? "" : `, { weight: ${initializer}(${arguments_(initializer)}) }`;
  let width = features.length;
  const chain = layers.map(({ units, activation }) => {
    const text = `dense(${width}, ${units}${weight}), ${activation}(),`;
    width = units;
    return `  ${text}`;
  });
  const model: Code = {
    text: `sequential(\n${[...chain, `  dense(${width}, ${classes}${weight}),`].join("\n")}\n)`,
    imports: {
      "@gradkit/layers": [
        "dense",
        "sequential",
        ...layers.map(({ activation }) => activation),
        ...(weight === "" ? [] : [initializer]),
      ],
    },
  };
  const rest: Code = {
    text: "",
    imports: {
      "@gradkit/backend-wasm": ["wasmBackend"],
      "@gradkit/metrics": ["accuracy"],
      "@gradkit/tensor": ["useBackend"],
      "@gradkit/training": ["fit"],
    },
  };
  const epochs = config.schedule === "constant" ? Math.max(1, epoch) : config.stopEpochs;
  return [
    importLines([points, rate, optimizer, loss, model, rest]),
    "",
    "// The same bits in every runtime.",
    'useBackend(wasmBackend({ arithmetic: "portable" }));',
    "",
    `const points = ${points.text};`,
    `const model = ${model.text};`,
    ...(rate.declares ?? []),
    "const run = await fit(model, points, {",
    `  loss: ${loss.text},`,
    `  optimizer: ${optimizer.text},`,
    "  metrics: { accuracy },",
    `  epochs: ${epochs},`,
    `  batchSize: ${batchSize},`,
    ...(trainShare < 1 ? [`  validation: ${validationShare(config)},`] : []),
    `  seed: ${seed},`,
    "});",
    "console.log(run.history.at(-1));",
    "",
  ].join("\n");
}

function arguments_(initializer: PlaneConfig["initializer"]): string {
  return initializer === "uniform" ? "-0.5, 0.5" : "";
}
