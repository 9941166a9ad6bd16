import { glorotUniform, relu, sigmoid, type Activation } from "@gradkit/layers";
import { courseTable } from "./course/course-table.ts";
import { inTurn } from "./course/stage.ts";
import { spreadFigure } from "./figures/spread-figure.ts";
import type { Experiment } from "./experiment.ts";
import { atLeast } from "./findings/at-least.ts";
import { shown } from "./findings/shown.ts";
import type { ImagePlan } from "./images/image-course.ts";
import { imageNetwork } from "./images/image-network.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { finalMean, repeated } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";
import { smallBatches } from "./images/small-batches.ts";

type Setting = {
  readonly name: string;
  readonly reported: number;
  readonly change: Partial<ImagePlan>;
  /** Whether a level is asked of it. */
  readonly asked: boolean;
};

const network = (widths: readonly number[], activations: readonly Activation[]) =>
  imageNetwork(widths, activations, glorotUniform());

const rectified = network([784, 300, 10], [relu()]);

const settings: readonly Setting[] = [
  { name: "one sigmoid layer of 300", reported: 0.865, change: {}, asked: true },
  {
    name: "a second sigmoid layer of 300",
    reported: 0.87,
    change: { model: network([784, 300, 300, 10], [sigmoid(), sigmoid()]) },
    asked: true,
  },
  {
    name: "ReLU, gradient averaged, rate 0.1",
    reported: 0.879,
    change: { model: rectified, summed: false, optimizer: 0.1 },
    asked: true,
  },
  { name: "ReLU, gradient summed, rate 0.01", reported: 0.879, change: { model: rectified }, asked: false },
];

/** What a further layer and another activation are worth. */
export const f3FashionLayers: Experiment = {
  id: "f3-fashion-layers",
  title: "Fashion-MNIST: layers and activations",
  about:
    "The network of e4-mnist-small-batches: validation 0.865 reported; a second sigmoid layer of 300: 0.870; ReLU: 0.879.",
  async run(context) {
    const { train, validation } = await imageSets("fashion-mnist", "unit", context);
    const drawn = seeds(3, context);
    const made = await inTurn(
      context,
      settings,
      ({ name }) => name,
      ({ change }, part) =>
        repeated({ ...smallBatches, ...change, train, measured: { validation } }, drawn, part),
    );
    return {
      rows: settings.map(({ name, reported, asked }, k) => {
        const accuracy = finalMean(made[k] ?? [], "validation", "accuracy");
        const title = `${name}: validation accuracy`;
        return asked && !context.quick
          ? atLeast(title, reported, accuracy, reported - 0.015)
          : shown(title, accuracy, reported);
      }),
      tables: settings.flatMap(({ name }, k) =>
        (made[k] ?? []).map((course, i) => courseTable(`${name}, seed ${i + 1}`, course)),
      ),
      figures: spreadFigure(
        settings.map(({ name }, k) => ({ name, courses: made[k] ?? [] })),
        {
          name: "validation",
          caption: "Fashion-MNIST: validation accuracy, mean and one deviation over the seeds",
          set: "validation",
        },
      ),
      notes: [
        "Means over three seeds; 55000 rows train, 5000 validate.",
        "What the rate and the gradient of the ReLU network were was not stated: both likely readings are shown.",
        ...(context.quick ? [quickNote] : []),
      ],
    };
  },
};
