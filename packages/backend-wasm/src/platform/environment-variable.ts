/** An environment variable, where there are any and it is set to something. */
export function environmentVariable(name: string): string | undefined {
  // Bundlers put an object named process into browsers, not always with an environment in it.
  const host: { process?: { env?: Readonly<Record<string, string | undefined>> } } = globalThis;
  const value = host.process?.env?.[name];
  return value === "" ? undefined : value;
}
