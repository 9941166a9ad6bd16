import { fromData, transpose, type Tensor, type Tree } from "@gradkit/tensor";
import type { LayerDescription } from "../layer-description.ts";
import { refuseOnnx } from "./refuse.ts";

/** Where each of gradkit's gates stands in ONNX. */
const gatesOf = new Map([
  ["gru", [1, 0, 2]],
  ["lstm", [0, 2, 3, 1]],
  ["simpleRnn", [0]],
]);

/** The parameters of a recurrent layer, taken apart again; undefined for other layers. */
export function recurrentParams(
  { kind, config }: LayerDescription,
  path: string,
  constants: ReadonlyMap<string, Tensor>,
): Tree | undefined {
  const gates = gatesOf.get(kind);
  if (gates === undefined) {
    return undefined;
  }
  const [w, r, b] = ["W", "R", "B"].map((name) => {
    const full = path === "" ? name : `${path}/${name}`;
    const found = constants.get(full);
    if (found === undefined) {
      throw refuseOnnx(`constant ${JSON.stringify(full)}`, "is missing.");
    }
    return found;
  });
  const units = Number(config["units"]);
  const direction = (i: number): Tree => ({
    inputWeight: part(w!, i, 0, gates, units),
    hiddenWeight: part(r!, i, 0, gates, units),
    inputBias: part(b!, i, 0, gates, units),
    hiddenBias: part(b!, i, gates.length * units, gates, units),
  });
  return config["bidirectional"] === true ? { forward: direction(0), backward: direction(1) } : direction(0);
}

/** The gates of one direction, from row `start` on, in gradkit's order, turned round if they are weights. */
function part(
  joined: Tensor,
  direction: number,
  start: number,
  gates: readonly number[],
  units: number,
): Tensor {
  const [directions = 0, rows = 0, columns = 1] = joined.shape;
  if (direction >= directions || start + gates.length * units > rows || !Number.isInteger(units)) {
    throw refuseOnnx(
      "recurrent weights",
      `have shape [${joined.shape.join(", ")}], too few for ${units} units.`,
    );
  }
  const data = joined.data();
  const wanted = new Float32Array(gates.length * units * columns);
  gates.forEach((gate, place) => {
    const from = (direction * rows + start + gate * units) * columns;
    wanted.set(data.subarray(from, from + units * columns), place * units * columns);
  });
  if (joined.rank < 3) {
    return fromData(wanted, [wanted.length]);
  }
  const turned = transpose(fromData(wanted, [gates.length * units, columns]));
  return fromData(turned.data(), turned.shape);
}
