// Runs the examples of one package, given as JSON on standard input, and prints a line for each that does not print
// what it says.
import { readFileSync } from "node:fs";
import { formatWithOptions } from "node:util";

const files = JSON.parse(readFileSync(0, "utf8"));
for (const { file, place, expected } of files) {
  const printed = new Map();
  globalThis.__log = (line, ...values) => {
    const text = formatWithOptions({ colors: false, breakLength: Infinity, compact: 10 }, ...values);
    printed.set(line, [...(printed.get(line) ?? []), text]);
  };
  try {
    await import(`file://${file}`);
  } catch (error) {
    console.log(
      `${place}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`.replaceAll(
        "\n",
        " ",
      ),
    );
    continue;
  }
  for (const { line, expected: text } of expected) {
    const outputs = (printed.get(line) ?? []).map((output) => output.replace(/\s+/g, " "));
    if (![outputs.join(", "), outputs.join(" ")].includes(text)) {
      console.log(
        `${place}: line ${line + 1} of the example says "${text}" but printed "${outputs.join(", ")}"`,
      );
    }
  }
}
