import type { FeatureName } from "../feature-names.ts";
import type { PlaneConfig } from "../plane-config.ts";
import type { Code } from "./code.ts";

const from = "@gradkit/datasets";

/** The points of a run. */
export function datasetCode(config: PlaneConfig): Code {
  const points = pointsCode(config);
  if (config.features.join() === "x,y") {
    return points;
  }
  const columns = config.features.map((name) => formulas[name]).join(", ");
  const text =
    `map(${points.text}, ([x = 0, y = 0]) => [${columns}], ` +
    `{ featureShape: [${config.features.length}] })`;
  return { text, imports: { [from]: [...(points.imports[from] ?? []), "map"] } };
}

const formulas: Readonly<Record<FeatureName, string>> = {
  x: "x",
  y: "y",
  xx: "x * x",
  yy: "y * y",
  xy: "x * y",
  sinx: "Math.sin(Math.PI * x)",
  siny: "Math.sin(Math.PI * y)",
};

function pointsCode({ dataset, samplesPerClass, noise, dataSeed, points }: PlaneConfig): Code {
  const planar = `samplesPerClass: ${samplesPerClass}, noise: ${noise}, seed: ${dataSeed}`;
  const count = 2 * samplesPerClass;
  switch (dataset) {
    case "xor":
      return { text: "xor()", imports: { [from]: ["xor"] } };
    case "checkerboard":
      return call("checkerboard", `samples: ${count}, noise: ${noise}, seed: ${dataSeed}`);
    case "linear":
      return call("linearlySeparable", `samples: ${count}, seed: ${dataSeed}`);
    case "synth": {
      const { text, imports } = call("synth", `train: ${count}, test: 0, seed: ${dataSeed}`);
      return { text: `${text}.train`, imports };
    }
    case "blobs":
      return call("blobs", `${planar}, centers: [[-0.55, -0.4], [0.55, -0.4], [0, 0.55]]`);
    case "drawn": {
      const rows = points.map(({ x, y }) => `[${x}, ${y}]`).join(", ");
      const labels = points.map(({ label }) => label).join(", ");
      const text = `datasetFromArrays([${rows}], [${labels}], { classNames: ["0", "1", "2"] })`;
      return { text, imports: { [from]: ["datasetFromArrays"] } };
    }
    default:
      return call(dataset, planar);
  }
}

function call(name: string, options: string): Code {
  return { text: `${name}({ ${options} })`, imports: { [from]: [name] } };
}
