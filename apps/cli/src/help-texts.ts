import type { Palette } from "./terminal/palette.ts";

const examples = [
  ["gradkit train mnist", "handwritten digits"],
  ["gradkit train spiral", "points in the plane, in seconds"],
  ["gradkit train fashion-mnist --hidden 300,100", "clothing, two hidden layers"],
  ["gradkit train mnist --optimizer sgd --lr 0.1", "another optimizer"],
  ["gradkit train people.csv --target likes", "a table of your own"],
] as const;

/** What to try first. */
export function examplesHelp({ bold, dim }: Palette): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, meaning]) => `  ${command.padEnd(width)}  ${dim(meaning)}`);
  return [bold("Examples:"), ...lines, ""].join("\n");
}

/** What the process ends with. */
export function exitCodesHelp({ bold }: Palette): string {
  return [
    "",
    `${bold("Exit codes:")} 0 done, 1 failure, 2 usage, 3 diverged, 4 check failed, 130 Ctrl-C`,
  ].join("\n");
}
