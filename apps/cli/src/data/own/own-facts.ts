/** How a user's own files were read, as plain data: what it takes to read them, or others like them, the same way again. */
export interface OwnFacts {
  /** The kind of data, one of `ownKinds`. */
  readonly kind: string;
  /** Where it was, from the root of the disk. */
  readonly path: string;
  /** What the kind has to know. */
  readonly facts: object;
}

/** The facts in something read from a file; undefined when they are none. */
export function ownFactsOf(value: unknown): OwnFacts | undefined {
  const isObject = typeof value === "object" && value !== null;
  const { kind, path, facts } = (isObject ? value : {}) as Partial<Record<keyof OwnFacts, unknown>>;
  const isWhole = typeof kind === "string" && typeof path === "string" && typeof facts === "object" && facts !== null; // prettier-ignore
  return isWhole ? { kind, path, facts } : undefined;
}
