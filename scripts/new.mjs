// Begins a new piece: `npm run new -- optimizer signum` (or `pnpm new ...`) writes the file, its row in the table that is
// checked, its export and its line in the README, and says what is left to do. The skeleton compiles and passes the
// contract, so that only the mathematics has to be put in. `--into <folder>` writes to another checkout.
import { parseArgs } from "node:util";
import { readKinds } from "./new/kinds.mjs";
import { checkName, nearest } from "./new/names.mjs";
import { planPiece } from "./new/plan-piece.mjs";
import { root } from "./checks/read-packages.mjs";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { into: { type: "string", default: root } },
});
try {
  const [kind, name, ...others] = positionals;
  const { files, left } = await planPiece(kindNamed(kind), requireName(kind, name, others), values.into);
  for (const { path, text } of files) {
    writeFileSync(join(values.into, path), text);
    console.log(`wrote ${path}`);
  }
  console.log(`\nLeft to do:\n${left.map((line, i) => `${i + 1}. ${line}`).join("\n")}`);
} catch (error) {
  if (!(error instanceof RangeError)) {
    throw error;
  }
  console.error(`new: ${error.message}`);
  process.exitCode = 1;
}

function kindNamed(kind) {
  const kinds = readKinds();
  const all = Object.keys(kinds);
  if (kind === undefined) {
    throw new RangeError(`say what and how it is called: npm run new -- ${all.join("|")} <name>`);
  }
  if (!Object.hasOwn(kinds, kind)) {
    throw new RangeError(
      `there is no kind "${kind}". Did you mean "${nearest(kind, all)}"? All: ${all.join(", ")}.`,
    );
  }
  return kinds[kind];
}

function requireName(kind, name, others) {
  if (name === undefined || others.length > 0) {
    throw new RangeError(`give one name behind the kind: npm run new -- ${kind} <name>`);
  }
  return checkName(name);
}
