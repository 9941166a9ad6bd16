import { readFileSync } from "node:fs";

const golden = (script, test) =>
  `Add golden values, made by something we did not write: a row in ${script}, read by ${test}.`;

/**
 * What there is to know about each kind of piece. Paths are relative to the package. `table` names the array that gets
 * the row; `names` says that the table imports its rows' functions by name; `builders` is a second table, of functions
 * by name, that gets a line; `readme` is a line of the README above the table that gets a line.
 */
const kinds = {
  optimizer: {
    package: "optimizers",
    folder: "src",
    table: { file: "src/rules.fixture.ts", array: "optimizerRows", names: true },
    exports: 'export { {{name}} } from "./{{file}}.ts";',
    types: 'export type { {{Name}}Options } from "./{{file}}.ts";',
    readme: {
      heading: "## Optimizers",
      line: "| [`{{name}}`](src/{{file}}.ts) | (unwritten) in a few words |",
    },
    left: [
      "In the row: hand-worked numbers under `worked`, and one call under `invalid` for every setting.",
      golden(
        "golden/make-paper-golden.py",
        "papers.test.ts (or make-golden.py and golden.test.ts, if PyTorch has it)",
      ),
    ],
  },
  schedule: {
    package: "optimizers",
    folder: "src/schedules",
    table: { file: "src/schedules/schedules.fixture.ts", array: "scheduleRows", names: true },
    exports: 'export { {{name}} } from "./schedules/{{file}}.ts";',
    types: 'export type { {{Name}}Options } from "./schedules/{{file}}.ts";',
    readme: {
      heading: "## Schedules",
      line: "| [`{{name}}`](src/schedules/{{file}}.ts) | (unwritten) in a few words |",
    },
    left: [
      "In the row: hand-worked numbers under `values`, and one call under `invalid` for every setting.",
      golden("golden/make-golden.py", "src/schedules/schedules.test.ts, if PyTorch has it"),
    ],
  },
  layer: {
    package: "layers",
    folder: "src",
    table: { file: "src/layers.fixture.ts", array: "layerRows" },
    exports: 'export { {{name}} } from "./{{file}}.ts";',
    builders: {
      file: "src/layer-kinds.ts",
      object: "layerKinds",
      import: 'import { {{name}} } from "./{{file}}.ts";',
      entry: "  {{name}}: ({ features }: Features): Layer => {{name}}(features),",
    },
    left: [
      "In the row: the shape of one input, and how many numbers it learns and multiplies, counted by hand.",
      golden("golden/make-golden.py", "golden.test.ts, if PyTorch has it"),
    ],
  },
  loss: {
    package: "losses",
    folder: "src",
    table: { file: "src/losses.fixture.ts", array: "numberRows" },
    exports: 'export { {{name}} } from "./{{file}}.ts";',
    types: 'export type { {{Name}}Options } from "./{{file}}.ts";',
    readme: {
      heading: "## Numbers",
      line: "| [`{{name}}`](src/{{file}}.ts) | (unwritten) as a formula | `scale` 1 |",
    },
    left: [
      "In the row: the definition in plain JavaScript, and inputs that cost nothing.",
      `${golden("golden/make-golden.py", "golden.test.ts")} A test fails without them.`,
    ],
  },
  metric: {
    package: "metrics",
    folder: "src",
    table: { file: "src/metrics.fixture.ts", array: "metricRows" },
    exports: 'export { {{name}} } from "./{{file}}.ts";',
    readme: { heading: "## Numbers", line: "| [`{{name}}`](src/{{file}}.ts) | (unwritten) in a few words |" },
    left: [
      "In the row: whether it is about classes, answers or numbers, and the range of its values.",
      `${golden("golden/make-golden.py", "golden.test.ts")} A test fails without them.`,
    ],
  },
  dataset: {
    package: "datasets",
    folder: "src/planar",
    table: { file: "src/datasets.fixture.ts", array: "datasetRows" },
    exports: 'export { {{name}}, {{name}}Card } from "./planar/{{file}}.ts";',
    byPath: true,
    readme: {
      heading: "## Sets",
      line: "| [`{{name}}`](src/planar/{{file}}.ts) | any | (unwritten) in a few words | MIT |",
    },
    left: [
      "In the card: title, description, source. A set of published files goes into src/sets instead; see contributing/add-a-dataset.md.",
      golden("golden/make-golden.py", "src/planar/generated-sets.test.ts"),
    ],
  },
};

/** The kinds with their templates: `source`, and `row` for the table. */
export function readKinds() {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, given]) => [
      kind,
      { kind, ...given, source: template(`${kind}.ts.txt`), row: template(`${kind}.row.txt`) },
    ]),
  );
}

function template(name) {
  return readFileSync(new URL(`../templates/${name}`, import.meta.url), "utf8");
}
