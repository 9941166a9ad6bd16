import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import type { ExportedName } from "../src/code/exported-name.ts";

/** Where the packages lie. */
const packages = join(import.meta.dirname, "../../../packages");

/** Characters of a declaration that are shown at most. */
const longest = 900;

/**
 * What a package exports, as its sources say it: no program is built and no type worked out, so that a page that is being
 * developed starts at once.
 *
 * @param from The name of the package, `@gradkit/...`.
 */
export function readExports(from: string): readonly ExportedName[] {
  const index = indexOf(from);
  return exportsOf(parse(index)).flatMap(({ name, original, specifier }) => {
    const file = specifier.startsWith(".") ? join(dirname(index), specifier) : indexOf(specifier);
    const found = declarationsOf(original, file);
    return found.length === 0 ? [] : [{ name, from, ...describe(name, found) }];
  });
}

function indexOf(from: string): string {
  return join(packages, from.replace("@gradkit/", ""), "src/index.ts");
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) {
    return known;
  }
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

interface Listed {
  readonly name: string;
  /** What it is called where it comes from. */
  readonly original: string;
  readonly specifier: string;
}

/** The names in `export { ... } from "..."`. */
function exportsOf(source: ts.SourceFile): readonly Listed[] {
  return source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const { moduleSpecifier: place, exportClause: clause } = statement;
    if (
      place === undefined ||
      !ts.isStringLiteral(place) ||
      clause === undefined ||
      !ts.isNamedExports(clause)
    ) {
      return [];
    }
    return clause.elements.map(({ name, propertyName }) => ({
      name: name.text,
      original: (propertyName ?? name).text,
      specifier: place.text,
    }));
  });
}

type Declared =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration
  | ts.VariableStatement;

/** Where a file declares a name, or whatever it passes on under that name. */
function declarationsOf(name: string, file: string): readonly Declared[] {
  const source = parse(file);
  const here = source.statements.filter((statement): statement is Declared => declares(statement, name));
  if (here.length > 0) {
    return here;
  }
  const passed = exportsOf(source).find((listed) => listed.name === name);
  if (passed === undefined) {
    return [];
  }
  const { original, specifier } = passed;
  return declarationsOf(
    original,
    specifier.startsWith(".") ? join(dirname(file), specifier) : indexOf(specifier),
  );
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.some(
      (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
    );
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name?.text === name;
}

function describe(
  name: string,
  declarations: readonly Declared[],
): Pick<ExportedName, "kind" | "signature" | "summary"> {
  const isType = declarations.every(
    (declaration) => ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration),
  );
  // The body of an overloaded function says less than its overloads.
  const heads = declarations.filter(
    (declaration) => !ts.isFunctionDeclaration(declaration) || declaration.body === undefined,
  );
  const shown = heads.length > 0 ? heads : declarations;
  const signature = shown.map((declaration) => signatureOf(declaration, name)).join("\n");
  return {
    kind: isType ? "type" : "value",
    signature: signature.length > longest ? `${signature.slice(0, longest)} …` : signature,
    summary: declarations.map(summaryOf).find((text) => text !== "") ?? "",
  };
}

/** A declaration without what it does, in as few lines as its types allow. */
function signatureOf(declaration: Declared, name: string): string {
  const source = declaration.getSourceFile();
  const textTo = (end: number): string => tidy(source.text.slice(declaration.getStart(source), end));
  if (ts.isFunctionDeclaration(declaration)) {
    return textTo(declaration.body?.getFullStart() ?? declaration.end);
  }
  if (ts.isClassDeclaration(declaration)) {
    return textTo(declaration.members.pos).replace(/\s*\{$/, "");
  }
  if (ts.isVariableStatement(declaration)) {
    const [found] = declaration.declarationList.declarations.filter(
      ({ name: own }) => ts.isIdentifier(own) && own.text === name,
    );
    return found?.type === undefined
      ? textTo(declaration.end)
      : tidy(`const ${name}: ${found.type.getText(source)}`);
  }
  return textTo(declaration.end);
}

function tidy(text: string): string {
  const plain = text
    .replace(/\/\*\*[\s\S]*?\*\/\n?/g, "")
    .replace(/\/\/[^\n]*/g, "")
    .replace(/^export\s+(declare\s+)?(default\s+)?/, "")
    .replace(/;\s*$/, "")
    .trim();
  const flat = plain.replace(/\s+/g, " ").replace(/\( /g, "(").replace(/,? \)/g, ")");
  return flat.length <= 100 ? flat : plain.replace(/\n\s*\n/g, "\n");
}

/** The first paragraph of a doc comment, on one line and without links. */
function summaryOf(declaration: Declared): string {
  const [doc] = ts.getJSDocCommentsAndTags(declaration);
  const comment = doc === undefined ? undefined : ts.getTextOfJSDocComment(doc.comment);
  return (comment?.split(/\n\s*\n/)[0] ?? "").replace(/\{@link (\w+)[^}]*\}/g, "$1").replace(/\s+/g, " ");
}
