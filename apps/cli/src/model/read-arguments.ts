import type { ConfigValue, LayerConfig } from "@gradkit/layers";
import { suggestion } from "../failures/suggestion.ts";
import type { ArgumentForm } from "./argument-form.ts";
import { layerError } from "./layer-error.ts";
import type { LayerForm } from "./layer-form.ts";
import type { LayerPlan } from "./layer-plan.ts";

/**
 * The config that the words after the name of a layer stand for.
 *
 * @throws UsageError when a word is not understood, or one is missing
 */
export function readArguments(
  at: Pick<LayerPlan, "place" | "text">,
  kind: string,
  form: LayerForm,
  words: readonly string[],
): LayerConfig {
  const config: Record<string, ConfigValue> = {};
  const set = (argument: ArgumentForm, text: string): void => {
    if (Object.hasOwn(config, argument.field)) {
      throw layerError(at, `${argument.name} is given twice`);
    }
    const value = argument.read(text);
    if (value === undefined) {
      throw layerError(at, `${argument.name} is "${text}", but must be ${argument.words}`);
    }
    config[argument.field] = value;
  };
  let position = 0;
  for (const word of words) {
    const [name, value] = splitOnce(word);
    if (value === undefined) {
      const argument = form.needs[position++];
      if (argument === undefined) {
        throw layerError(at, `"${word}" is one too many`, `write ${usage(kind, form)}`);
      }
      set(argument, word);
    } else {
      set(named(at, kind, form, name), value);
    }
  }
  const missing = form.needs.find(({ field }) => !Object.hasOwn(config, field));
  if (missing !== undefined) {
    throw layerError(at, `${missing.name} is missing`, `write for example ${usage(kind, form)}`);
  }
  return config;
}

function named(
  at: Pick<LayerPlan, "place" | "text">,
  kind: string,
  form: LayerForm,
  name: string,
): ArgumentForm {
  const all = [...form.needs, ...form.options];
  const found = all.find((argument) => argument.name === name);
  if (found === undefined) {
    const names = all.map((argument) => argument.name);
    const list = names.length === 0 ? `${kind} takes no options` : `${kind} takes ${names.join(", ")}`;
    throw layerError(at, `${kind} has no "${name}"`, suggestion(name, names) ?? list);
  }
  return found;
}

function usage(kind: string, { needs }: LayerForm): string {
  return [kind, ...needs.map(({ example }) => example)].join(" ");
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const sign = word.indexOf("=");
  return sign < 0 ? [word, undefined] : [word.slice(0, sign), word.slice(sign + 1)];
}
