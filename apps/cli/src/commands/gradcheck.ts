import { rng, type Generator } from "@gradkit/random";
import { crossEntropy, meanSquaredError } from "@gradkit/losses";
import {
  checkGradient,
  fromData,
  leaves,
  mapTree,
  reshape,
  scatterAdd,
  type GradientReport,
  type Tensor,
} from "@gradkit/tensor";
import type { Layer } from "@gradkit/layers";
import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import { CheckFailure } from "../failures/check-failure.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { addShowOptions } from "../model/add-show-options.ts";
import { modelToShow, type ShowFlags } from "../model/model-to-show.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, positive, wholeNumber } from "../options/parse-number.ts";
import { fitColumns, tableRow, type Column } from "../terminal/columns.ts";
import { field } from "../terminal/field.ts";
import type { TaskName } from "../task/task-name.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";

interface GradcheckFlags extends ShowFlags, OutputFlags {
  readonly batch: number;
  readonly seed: number;
  readonly tolerance: number;
  readonly most: number;
}

/** What was found for one parameter. */
interface ParameterReport extends GradientReport {
  readonly name: string;
  readonly shape: readonly number[];
  readonly checked: number;
}

/** `gradkit gradcheck [dataset]`: gradients of a network against finite differences. */
export function addGradcheck(program: Command, host: Host): void {
  const command = program
    .command("gradcheck")
    .description(
      "Compares the gradients of a network with central differences in float64,\nparameter by parameter, on random rows.",
    )
    .argument("[dataset]", catalogNames.join(", "), "spiral");
  addShowOptions(command)
    .optionsGroup("Check:")
    .option("--batch <n>", "rows", parseNumber("--batch", wholeNumber(1, 3)), 3)
    .option(
      "--most <n>",
      "elements of each parameter, drawn at random",
      parseNumber("--most", wholeNumber(1, 50)),
      50,
    )
    .option("--tolerance <n>", "the largest relative error", parseNumber("--tolerance", positive), 1e-6)
    .option("--seed <n>", "of weights and rows", parseNumber("--seed", wholeNumber(0, 42)), 0)
    .optionsGroup("Output:")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpOption(outputOptions.help)
    .addHelpText("after", '\nExample:\n  gradkit gradcheck spiral --layers "dense 8, gelu, dense 3"')
    .action((dataset: string, flags: GradcheckFlags) => gradcheck(dataset, flags, host));
}

async function gradcheck(dataset: string, flags: GradcheckFlags, host: Host): Promise<void> {
  const { model, inputShape, task } = await modelToShow(dataset, flags);
  const reports = checkParameters(model, inputShape, task, flags);
  const failed = reports.filter(({ passed }) => !passed);
  const terminal = createTerminal({ ...flags, progress: "none" }, host);
  if (flags.json === true) {
    host.stdout.write(
      `${JSON.stringify({ schema: 1, passed: failed.length === 0, tolerance: flags.tolerance, parameters: reports })}\n`,
    );
  } else {
    printReports(reports, terminal);
  }
  if (failed.length > 0) {
    const { name, index, analytic, numeric } = failed[0]!;
    throw new CheckFailure(
      `${formatCount(failed.length, "gradient")} out of tolerance: ${name}[${index}] is ${analytic} and should be ${numeric}`,
      "kinks of relu within a step give such differences, too: try another --seed",
    );
  }
}

function checkParameters(
  model: Layer,
  inputShape: readonly number[],
  task: TaskName,
  { batch, seed, most, tolerance }: GradcheckFlags,
): readonly ParameterReport[] {
  const generator = rng(seed);
  const params = model.init(generator, { dtype: "float64" });
  const buffers = model.buffers({ dtype: "float64" });
  const size = inputShape.reduce((product, length) => product * length, batch);
  const x = fromData(generator.normal(0, 1, size), [batch, ...inputShape]);
  const classes = model.outputShape(inputShape).at(-1) ?? 1;
  const labels = fromData(
    Int32Array.from({ length: batch }, (_, i) => i % classes),
    [batch],
  );
  const isScores = model.outputShape(inputShape).length === 1;
  const numbers = fromData(generator.normal(0, 1, batch), [batch, 1]);
  const lossOf = (y: Tensor): Tensor => {
    return task === "regression" && classes === 1 ? meanSquaredError(y, numbers) : crossEntropy(y, labels);
  };
  return leaves(params).map(([name, parameter]) => {
    const places = some(parameter.size, most, generator);
    const values = parameter.data();
    const chosen = fromData(
      Float64Array.from(places, (place) => values[place]!),
      [places.length],
    );
    const loss = (moved: Tensor): Tensor => {
      const own = mapTree(params, (tensor, path) =>
        path === name ? scattered(tensor, places, moved) : tensor,
      );
      const y = model.apply(own, x, { buffers });
      return isScores ? lossOf(y) : y;
    };
    const report = checkGradient(loss, [chosen], { tolerance });
    return { ...report, index: places[report.index]!, name, shape: parameter.shape, checked: places.length };
  });
}

/** Places of a parameter to move: all of them, or some drawn at random. */
function some(size: number, most: number, generator: Generator): Int32Array {
  return size <= most
    ? Int32Array.from({ length: size }, (_, i) => i)
    : generator.permutation(size).slice(0, most).sort();
}

/** A parameter with other values at some places. */
function scattered(tensor: Tensor, places: Int32Array, moved: Tensor): Tensor {
  const rest = Float64Array.from(tensor.data());
  places.forEach((place) => (rest[place] = 0));
  const indices = fromData(places, [places.length]);
  return reshape(scatterAdd(fromData(rest, [rest.length]), indices, moved), tensor.shape);
}

function printReports(reports: readonly ParameterReport[], terminal: Terminal): void {
  const width = Math.max(9, ...reports.map(({ name }) => name.length));
  const columns: readonly Column[] = [
    { title: "parameter", width, align: "left" },
    { title: "shape", width: 12, align: "left" },
    { title: "checked", width: 7, align: "right" },
    { title: "error", width: 9, align: "right" },
    { title: "gradient", width: 13, align: "right", rank: 1 },
    { title: "difference", width: 13, align: "right", rank: 1 },
  ];
  const shown = fitColumns(columns, terminal.width);
  const row = (texts: readonly string[]): string => tableRow(shown, texts);
  terminal.detail(terminal.colors.dim(row(shown.map(({ title }) => title))));
  for (const { name, shape, checked, error, analytic, numeric, passed } of reports) {
    const line = row([name, shape.join("x"), formatCount(checked), error.toExponential(1), analytic.toPrecision(8), numeric.toPrecision(8)]); // prettier-ignore
    terminal.detail(passed ? line : terminal.colors.red(`${line}  out of tolerance`));
  }
  const worst = Math.max(0, ...reports.map(({ error }) => error));
  const total = reports.reduce((sum, { checked }) => sum + checked, 0);
  terminal.print(
    field("checked", [formatCount(total, "gradient"), `largest error ${worst.toExponential(1)}`], terminal),
  );
}
