import { defaultConfig } from "./default-config.ts";
import { linkFields } from "./link-fields.ts";
import type { PlaneConfig } from "./plane-config.ts";
import type { Field } from "./fields.ts";

/** Settings read from a link, and the keys whose values made no sense. */
export interface ReadConfig {
  readonly config: PlaneConfig;
  readonly ignored: readonly string[];
}

const names = Object.keys(linkFields) as (keyof PlaneConfig)[];

/** The settings that differ from the defaults, as parameters of a link. */
export function writeConfig(config: PlaneConfig): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of names) {
    const [key, write] = written(name, config);
    if (write !== written(name, defaultConfig)[1]) {
      params.set(key, write);
    }
  }
  return params;
}

/** The defaults with what a link says in their place; what cannot be understood is left out and named. */
export function readConfig(params: URLSearchParams): ReadConfig {
  const read: Partial<Record<keyof PlaneConfig, unknown>> = {};
  const ignored: string[] = [];
  for (const name of names) {
    const [key, field] = linkFields[name];
    const text = params.get(key);
    const value = text === null ? null : field.read(text);
    if (value === undefined) {
      ignored.push(key);
    } else if (value !== null) {
      read[name] = value;
    }
  }
  return { config: { ...defaultConfig, ...(read as Partial<PlaneConfig>) }, ignored };
}

function written<Name extends keyof PlaneConfig>(
  name: Name,
  config: Pick<PlaneConfig, Name>,
): readonly [key: string, text: string] {
  const [key, field]: readonly [string, Field<PlaneConfig[Name]>] = linkFields[name];
  return [key, field.write(config[name])];
}
