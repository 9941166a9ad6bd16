import { activationNames, type ActivationName } from "./activation-names.ts";
import type { DrawnPoint } from "./drawn-point.ts";
import { featureNames, type FeatureName } from "./feature-names.ts";
import { limits } from "./limits.ts";
import type { HiddenLayer } from "./plane-config.ts";

/** How a setting is written in a link; `read` gives undefined for what it does not understand. */
export interface Field<T> {
  read(text: string): T | undefined;
  write(value: T): string;
}

/** A number within limits; what lies beyond is moved to the limit. */
export function numberField(least: number, most: number): Field<number> {
  return {
    read(text) {
      const value = Number(text);
      return text === "" || !Number.isFinite(value) ? undefined : Math.min(most, Math.max(least, value));
    },
    write: (value) => String(Number(value.toPrecision(9))),
  };
}

/** A whole number within limits. */
export function wholeField(least: number, most: number): Field<number> {
  const field = numberField(least, most);
  return {
    read(text) {
      const value = field.read(text);
      return value === undefined ? undefined : Math.round(value);
    },
    write: (value) => field.write(value),
  };
}

/** One of some words. */
export function choiceField<T extends string>(names: readonly T[]): Field<T> {
  return { read: (text) => names.find((name) => name === text), write: (value) => value };
}

/** On or off. */
export const flagField: Field<boolean> = {
  read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
  write: (value) => (value ? "1" : "0"),
};

/** Features, joined by dots. */
export const featuresField: Field<readonly FeatureName[]> = {
  read(text) {
    const wanted = text.split(".");
    const known = featureNames.filter((name) => wanted.includes(name));
    return known.length === 0 || known.length < wanted.length ? undefined : known;
  },
  write: (value) => value.join("."),
};

/** Hidden layers such as `32relu.8tanh`; `none` for no hidden layer. */
export const layersField: Field<readonly HiddenLayer[]> = {
  read(text) {
    if (text === "none") {
      return [];
    }
    const layers = text.split(".").map(readLayer);
    return layers.length > limits.layers || layers.includes(undefined)
      ? undefined
      : layers.filter((layer) => layer !== undefined);
  },
  write: (value) =>
    value.length === 0 ? "none" : value.map(({ units, activation }) => `${units}${activation}`).join("."),
};

function readLayer(text: string): HiddenLayer | undefined {
  const match = /^(\d{1,3})([a-zA-Z]+)$/.exec(text);
  const units = Number(match?.[1]);
  const activation = activationNames.find((name: ActivationName) => name === match?.[2]);
  return activation === undefined || units < 1 || units > limits.units ? undefined : { units, activation };
}

/** Points as five characters each: the class, and both coordinates as two digits of base 36. */
export const pointsField: Field<readonly DrawnPoint[]> = {
  read(text) {
    if (text.length % 5 !== 0 || !/^(?:[0-2][0-9a-z]{4})*$/.test(text)) {
      return undefined;
    }
    return (text.match(/.{5}/g) ?? []).slice(0, limits.drawnPoints).map((part) => ({
      label: Number(part[0]),
      x: readPlace(part.slice(1, 3)),
      y: readPlace(part.slice(3, 5)),
    }));
  },
  write: (points) => points.map(({ label, x, y }) => `${label}${writePlace(x)}${writePlace(y)}`).join(""),
};

const steps = 500;

function readPlace(text: string): number {
  return Math.min(1, Math.max(-1, (parseInt(text, 36) - steps) / steps));
}

function writePlace(value: number): string {
  return (Math.round(value * steps) + steps).toString(36).padStart(2, "0");
}
