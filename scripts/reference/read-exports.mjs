import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/**
 * Every export of the catalogues: name, kind, file, the first sentence of its doc comment, and whether it has an example
 * that is run, a row of the contract, and golden values.
 */
export function readExports(catalogues, root) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const indexes = catalogues.map(({ package: name }) => join(root, "packages", name, "src/index.ts"));
  const program = ts.createProgram(indexes, { ...options, types: [], noLib: true });
  const checker = program.getTypeChecker();
  return catalogues.flatMap((catalogue, i) => {
    const folder = join(root, "packages", catalogue.package);
    const evidence = readEvidence(catalogue, folder);
    const module = checker.getSymbolAtLocation(program.getSourceFile(indexes[i]));
    return checker
      .getExportsOfModule(module)
      .map((symbol) => describe(symbol, checker, catalogue, folder, evidence))
      .filter((entry) => entry !== undefined)
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  });
}

function describe(symbol, checker, catalogue, folder, { rows, golden }) {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.[0];
  const file = declaration && relative(folder, declaration.getSourceFile().fileName);
  // What another package declares is described where that package is.
  if (file === undefined || file.startsWith("..")) {
    return undefined;
  }
  const { name } = symbol;
  const isType = (target.flags & ts.SymbolFlags.Value) === 0;
  const doc = ts.displayPartsToString(target.getDocumentationComment(checker)).trim();
  const examples = target.getJsDocTags(checker).filter((tag) => tag.name === "example");
  const example = examples.some((tag) => ts.displayPartsToString(tag.text).includes("import "));
  return {
    package: catalogue.package,
    name,
    file,
    kind: isType ? "type" : catalogue.kindOf(name, file, declaration.getText()),
    doc,
    sentence: firstSentence(doc),
    example,
    row: rows.has(name),
    golden: golden.has(name),
  };
}

/** The first sentence of a doc comment on one line, without links. */
export function firstSentence(doc) {
  const line = doc
    .split(/\n\s*\n/)[0]
    .replace(/\{@link (\w+)[^}]*\}/g, "`$1`")
    .replace(/\s+/g, " ");
  return /^.*?[^.][.:](?= [A-Z`(]|$)/.exec(line)?.[0].replace(/:$/, ".") ?? line;
}

/** Names with a row, as the package's own contract test reads them, and names with golden values. */
function readEvidence({ rowFiles, namesInRows, golden }, folder) {
  const text = rowFiles.map((file) => withoutImports(readFileSync(join(folder, file), "utf8"))).join("\n");
  const rows = new Set(
    namesInRows.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1])),
  );
  return { rows, golden: goldenNames(golden, folder) };
}

/** What has golden values: names in them, and those that `also` finds under another key. */
function goldenNames({ keys, also = {} }, folder) {
  const values = join(folder, "golden");
  const files = existsSync(values) ? readdirSync(values).filter((name) => name.endsWith(".json")) : [];
  const text = files.map((file) => readFileSync(join(values, file), "utf8")).join("\n");
  const found = [...text.matchAll(keys)]
    .flatMap((match) => match.slice(1))
    .filter((name) => name !== undefined);
  const others = Object.entries(also).map(([name, key]) => {
    if (!text.includes(`"${key}":`)) {
      throw new Error(`${folder}: there are no golden values under "${key}" for ${name}`);
    }
    return name;
  });
  return new Set([...found, ...others]);
}

function withoutImports(text) {
  return text.replace(/^import [^;]*;$/gm, "");
}
