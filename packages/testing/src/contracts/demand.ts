/** Throws unless something holds. */
export function demand(holds: boolean, message: string): void {
  if (!holds) {
    throw new Error(message);
  }
}

/** Throws unless a call throws an error whose message is like this. */
export function demandError(call: () => unknown, message: RegExp, what: string): void {
  let found: string | undefined;
  try {
    call();
  } catch (error) {
    found = error instanceof Error ? error.message : String(error);
  }
  demand(found !== undefined, `${what} is not refused; an error like ${String(message)} was expected`);
  demand(
    message.test(found ?? ""),
    `${what} is refused by "${found ?? ""}", which is not like ${String(message)}`,
  );
}

/** Throws unless numbers are the same, bit for bit. */
export function demandSame(found: readonly number[], wanted: readonly number[], what: string): void {
  const at = wanted.findIndex((x, i) => x !== found[i]);
  demand(at < 0, `${what}: element ${at} is ${String(found[at])} and not ${String(wanted[at])}`);
}
