import type { Field } from "../experiment/fields.ts";
import { optimizerNames } from "../experiment/optimizer-facts.ts";
import { mostRacers, type Racer } from "./racer.ts";

/** Racers such as `adam:0.1_sgd:0.01:0.9` in a link: the name, the rate, and the momentum where there is one. */
export const racersField: Field<readonly Racer[]> = {
  read(text) {
    const racers = text.split("_").map(readRacer);
    const known = racers.filter((racer) => racer !== undefined);
    return known.length < racers.length || known.length > mostRacers ? undefined : known;
  },
  write: (racers) =>
    racers
      .map(({ optimizer, learningRate, momentum }) =>
        [optimizer, number(learningRate), ...(momentum === 0 ? [] : [number(momentum)])].join(":"),
      )
      .join("_"),
};

function readRacer(text: string): Racer | undefined {
  const [name, rate = "", own = "0"] = text.split(":");
  const optimizer = optimizerNames.find((known) => known === name);
  const [learningRate, momentum] = [Number(rate), Number(own)];
  const isSound = rate !== "" && learningRate >= 0 && learningRate <= 1000 && momentum >= 0 && momentum < 1;
  return optimizer === undefined || !isSound ? undefined : { optimizer, learningRate, momentum };
}

function number(value: number): string {
  return String(Number(value.toPrecision(9)));
}
