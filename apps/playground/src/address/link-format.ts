import type { Field } from "../experiment/fields.ts";

/** Under which key each setting of a page stands in a link, and how it is written there. */
export type LinkFields<C> = { readonly [Name in keyof C]: readonly [key: string, field: Field<C[Name]>] };

/** Settings read from a link, and the keys whose values made no sense. */
export interface ReadLink<C> {
  readonly config: C;
  readonly ignored: readonly string[];
}

/** What stands after `#` for a page with these settings: its path, and the settings that differ from the defaults. */
export function writeLink<C extends object>(
  path: string,
  fields: LinkFields<C>,
  config: C,
  defaults: C,
): string {
  const params = new URLSearchParams();
  for (const name of namesOf(fields)) {
    const text = written(fields[name], config[name]);
    if (text !== written(fields[name], defaults[name])) {
      params.set(fields[name][0], text);
    }
  }
  const text = params.toString();
  return text === "" ? `#${path}` : `#${path}?v=1&${text}`;
}

/** The defaults with what a link says in their place; what cannot be understood is left out and named. */
export function readLink<C extends object>(hash: string, fields: LinkFields<C>, defaults: C): ReadLink<C> {
  const params = new URLSearchParams(hash.split("?")[1] ?? "");
  const read: Partial<Record<keyof C, unknown>> = {};
  const ignored: string[] = [];
  for (const name of namesOf(fields)) {
    const [key, field] = fields[name];
    const text = params.get(key);
    const value: unknown = text === null ? defaults[name] : field.read(text);
    if (value === undefined) {
      ignored.push(key);
    } else {
      read[name] = value;
    }
  }
  return { config: { ...defaults, ...(read as Partial<C>) }, ignored };
}

function namesOf<C extends object>(fields: LinkFields<C>): readonly (keyof C)[] {
  return Object.keys(fields) as (keyof C)[];
}

function written<T>([, field]: readonly [key: string, field: Field<T>], value: T): string {
  return field.write(value);
}
