import type ts from "typescript";
import type { Problem } from "./problem.ts";

/** A type that is a sentence, as our packages use them to say what is wrong. */
const sentence = /is not assignable to (?:type|parameter of type) '"([^"]+)"'/;
const position = /Type at position (\d+) in source/;
/** Advice on settings that nobody has here. */
const advice = /\s*(Do you need to|Try `npm|Consider using '--|Did you mean to set the)[\s\S]*$/;

/** A diagnostic of TypeScript as the page shows it. */
export function problemOf(compiler: typeof ts, file: ts.SourceFile, diagnostic: ts.Diagnostic): Problem {
  const whole = compiler.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const [first = "", ...rest] = whole.split("\n").map((line) => line.replace(advice, ""));
  const said = sentence.exec(whole)?.[1];
  const start = Math.min(diagnostic.start ?? 0, file.text.length);
  const end = Math.min(start + (diagnostic.length ?? 0), file.text.length);
  const at = position.exec(whole)?.[1];
  const argument = at === undefined ? undefined : argumentAt(compiler, file, start, Number(at));
  const text = said === undefined ? first : capital(said);
  const reason = said === undefined ? (rest.at(-1)?.trim() ?? "") : "";
  const details = (said === undefined ? rest : [first, ...rest]).join("\n").trimEnd();
  return argument === undefined
    ? { ...withLetters(file.text, start, end), text, reason, details }
    : { start: argument.getStart(file), end: argument.getEnd(), text, reason, details };
}

/** The argument of that number in the call whose arguments begin at a place: of a long chain only one layer is wrong. */
function argumentAt(
  compiler: typeof ts,
  file: ts.SourceFile,
  start: number,
  index: number,
): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.pos > start || node.end < start) {
      return undefined;
    }
    const deeper = compiler.forEachChild(node, find);
    const isCall = compiler.isCallExpression(node) && node.arguments[0]?.getStart(file) === start;
    return deeper ?? (isCall ? node.arguments[index] : undefined);
  };
  return find(file);
}

/** A range that can be seen: at least one letter, the one before where the line has ended. */
function withLetters(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  if (end > start) {
    return { start, end };
  }
  const isPast = start >= text.length || text[start] === "\n";
  return isPast ? { start: Math.max(0, start - 1), end: start } : { start, end: start + 1 };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
