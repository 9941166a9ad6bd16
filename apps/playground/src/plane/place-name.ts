import { planeTexts } from "../texts/plane-texts.ts";

/**
 * A place in the model as this page counts layers.
 *
 * @param place A layer such as `2 (dense)` or a parameter such as `2.weight`, numbered with the activations between.
 * @param hidden How many hidden layers there are.
 */
export function placeName(place: string, hidden: number): string {
  const [, index, parameter] = /^(\d+)(?:\.(\w+))?/.exec(place) ?? [];
  if (index === undefined) {
    return place;
  }
  const layer = Math.floor(Number(index) / 2);
  const name = layer < hidden ? planeTexts.network.layer(layer + 1) : planeTexts.network.output;
  return parameter === undefined ? name : planeTexts.divergence.tensor(parameter, name, place);
}
