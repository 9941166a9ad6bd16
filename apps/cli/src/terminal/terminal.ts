import type { Host } from "../host.ts";
import type { OutputFlags } from "../options/output-options.ts";
import { decideColor } from "./decide-color.ts";
import { liveLine, type LiveLine, type ProgressMode } from "./live-line.ts";
import { palette, type Palette } from "./palette.ts";
import { symbols, type Symbols } from "./symbols.ts";
import { terminalWidth } from "./terminal-width.ts";

/** Where a command writes for people. */
export interface Terminal {
  readonly colors: Palette;
  readonly symbols: Symbols;
  /** Columns of what `print` writes to. */
  readonly width: number;
  /** A permanent line: a result. */
  print(line: string): void;
  /** A permanent line on the way to the result. */
  detail(line: string): void;
  /** A line about what is being done, on stderr. */
  note(line: string): void;
  /** Something to know that is no error, and what to do about it, on stderr. */
  warn(message: string, hint?: string): void;
  readonly live: LiveLine;
}

/** Permanent lines go to stdout, which `--json` keeps for the object; the live line goes to stderr. */
export function createTerminal({ json, color, progress, quiet }: OutputFlags, host: Host): Terminal {
  const { stderr, env } = host;
  const stream = json ? stderr : host.stdout;
  const signs = symbols(host);
  const mode = progress === "auto" ? progressMode(host) : progress;
  const live = liveLine(stderr, quiet > 0 ? "none" : mode, signs);
  const warnings = palette(decideColor(stderr, color, env));
  const write = (to: typeof stream, line: string): void => {
    live.clear();
    to.write(`${line}\n`);
  };
  return {
    colors: palette(decideColor(stream, color, env)),
    symbols: signs,
    width: terminalWidth(stream),
    live,
    print: (line) => quiet < 2 && write(stream, line),
    detail: (line) => quiet < 1 && write(stream, line),
    note: (line) => quiet < 1 && write(stderr, line),
    warn(message, hint): void {
      write(stderr, `${warnings.yellow("warning:")} ${message}`);
      if (hint !== undefined) {
        write(stderr, `${warnings.cyan("hint:")} ${hint}`);
      }
    },
  };
}

function progressMode({ stderr, env }: Host): ProgressMode {
  const screen = stderr.isTTY === true && env["TERM"] !== "dumb" && !env["CI"];
  return screen ? "bar" : "plain";
}
