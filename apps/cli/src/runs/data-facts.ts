import { ownFactsOf, type OwnFacts } from "../data/own/own-facts.ts";
import { unscaled, type TargetScale } from "../task/target-scale.ts";
import type { TaskName } from "../task/task-name.ts";

/** What a model file says of the data its model was trained on. Of models made elsewhere nothing is known. */
export interface DataFacts {
  /** Its name. */
  readonly dataset: string | undefined;
  readonly task: TaskName | undefined;
  /** How many training rows were asked for; undefined for all. */
  readonly samples: number | undefined;
  /** The shape of a row before anything was done to it. */
  readonly featureShape: readonly number[] | undefined;
  /** The number to predict. */
  readonly target: TargetScale | undefined;
  /** How the user's own files were read. */
  readonly own: OwnFacts | undefined;
}

/** The facts as strings for the metadata of a model file. */
export function writeDataFacts(facts: DataFacts): Readonly<Record<string, string>> {
  const { dataset, task, samples, featureShape, target, own } = facts;
  const texts = {
    dataset,
    task,
    samples: samples?.toString(),
    featureShape: featureShape?.join("x"),
    target: target && JSON.stringify(target),
    own: own && JSON.stringify(own),
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

/** The facts from the metadata of a model file. */
export function readDataFacts(metadata: ReadonlyMap<string, string>): DataFacts {
  const [task, samples, shape] = ["task", "samples", "featureShape"].map((name) => metadata.get(name));
  const [target, own] = [metadata.get("target"), metadata.get("own")];
  return {
    dataset: metadata.get("dataset"),
    task: task === "regression" || task === "classification" ? task : undefined,
    samples: samples === undefined ? undefined : Number(samples),
    featureShape: shape?.split("x").map(Number),
    target: target === undefined ? undefined : { ...unscaled, ...(JSON.parse(target) as TargetScale) },
    own: own === undefined ? undefined : ownFactsOf(JSON.parse(own)),
  };
}
