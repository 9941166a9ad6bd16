import type { OpeningPage } from "../../keep/run-record.ts";
import type { ModelHeader } from "./model-header.ts";

/** The page that can show a network: two inputs and two or three classes on the plane, 784 pixels and ten classes as digits. */
export function opensOn({
  inputShape,
  classes,
}: Pick<ModelHeader, "inputShape" | "classes">): OpeningPage | undefined {
  const inputs = inputShape.reduce((product, size) => product * size, 1);
  if (inputShape.length === 1 && inputs === 2 && (classes === 2 || classes === 3)) {
    return "plane";
  }
  return inputs === 784 && classes === 10 ? "digits" : undefined;
}
