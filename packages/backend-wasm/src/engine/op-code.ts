/** The number of the member `name` of an enum of operations, or -1 if it has none of this name. */
export function opCode(operations: Readonly<Record<string, string | number>>, name: string): number {
  const code = operations[name];
  return typeof code === "number" ? code : -1;
}
