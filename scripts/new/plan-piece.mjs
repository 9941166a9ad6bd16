import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";
import { readPackages, root } from "../checks/read-packages.mjs";
import { addExport, addImported, addInOrder, addRow, addTableLine, exportedNames } from "./insert.mjs";
import { kebabCase } from "./names.mjs";

/**
 * The files of a new piece with their new text, none of them written yet, and what is left to do.
 *
 * @throws RangeError when something of that name exists.
 */
export async function planPiece(kind, name, base) {
  const file = kebabCase(name);
  const Name = name[0].toUpperCase() + name.slice(1);
  const fill = (text) =>
    text.replaceAll("{{name}}", name).replaceAll("{{Name}}", Name).replaceAll("{{file}}", file);
  const folder = `packages/${kind.package}`;
  const source = `${folder}/${kind.folder}/${file}.ts`;
  refuseExisting(base, source, name);
  const read = (path) => readFileSync(join(base, folder, path), "utf8");
  const texts = {
    [source]: fill(kind.source),
    [`${folder}/src/index.ts`]: newIndex(read("src/index.ts"), kind, fill),
    [`${folder}/${kind.table.file}`]: newTable(read(kind.table.file), kind, name, fill(kind.row)),
  };
  if (kind.builders !== undefined) {
    texts[`${folder}/${kind.builders.file}`] = newBuilders(read(kind.builders.file), kind.builders, fill);
  }
  if (kind.readme !== undefined) {
    texts[`${folder}/README.md`] = addTableLine(
      read("README.md"),
      kind.readme.heading,
      fill(kind.readme.line),
    );
  }
  const files = Object.entries(texts).map(async ([path, text]) => ({
    path,
    text: await formatted(path, text),
  }));
  return {
    files: await Promise.all(files),
    left: [
      `Write the mathematics and the doc comment in ${source}; ` +
        'nothing may be left "(unwritten)", here and in the README (node scripts/reference.mjs --check).',
      ...kind.left,
      `Try it: npx turbo run test lint typecheck --filter=@gradkit/${kind.package}`,
      "Write the table of everything anew: node scripts/reference.mjs. Then npx changeset.",
    ],
  };
}

function newIndex(text, { exports, types, byPath = false }, fill) {
  const added = addExport(text, fill(exports), byPath);
  return types === undefined ? added : addExport(added, fill(types), byPath);
}

function newTable(text, { table }, name, row) {
  const imported = table.names ? addImported(text, "index.ts", name) : text;
  return addRow(imported, table.array, row);
}

function newBuilders(text, { object, ...builders }, fill) {
  const imported = addInOrder(
    text,
    /^import .*\n/gm,
    fill(builders.import),
    (line) => /"(.*)"/.exec(line)?.[1],
  );
  const start = imported.indexOf(`export const ${object} = {`);
  const entries = addInOrder(
    imported.slice(start),
    /^ {2}\w+: .*\n/gm,
    fill(builders.entry),
    (line) => /\w+/.exec(line)?.[0],
  );
  return imported.slice(0, start) + entries;
}

function refuseExisting(base, source, name) {
  if (existsSync(join(base, source))) {
    throw new RangeError(`${source} exists already.`);
  }
  // Most packages of the family are one name space in the umbrella package; operations are apart, as `ops`.
  for (const { folder, path, app } of readPackages(base)) {
    const index = join(folder, "src/index.ts");
    const apart = app || path === "packages/tensor" || path === "packages/gradkit";
    if (!apart && existsSync(index) && exportedNames(readFileSync(index, "utf8")).includes(name)) {
      throw new RangeError(`"${name}" is exported by ${path} already; choose another name.`);
    }
  }
}

async function formatted(path, text) {
  if (!path.endsWith(".ts")) {
    return text;
  }
  const options = await prettier.resolveConfig(join(root, path));
  return prettier.format(text, { ...options, parser: "typescript" });
}
