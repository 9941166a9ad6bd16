/** The part of Node's `process` that is used here, all of it optional: in a browser there is none. */
export interface Host {
  readonly process?: {
    readonly platform?: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly versions?: { readonly node?: string };
    // Typed as always there, but Node has it since 20.16 only.
    readonly getBuiltinModule?: (name: "node:module") => {
      createRequire(from: string): { (name: string): unknown; resolve(name: string): string };
    };
  };
}

/** The runtime this package finds itself in. */
export function currentHost(): Host {
  return globalThis;
}
