import type { ExampleName } from "../code/example-programs.ts";

/** What the page of code says. */
export const codeTexts = {
  title: "Code",
  lead: "The run of the Plane page as a program, and a console for programs of your own. Everything runs in this page.",
  program: "Program",
  programs: {
    plane: "The Plane page",
    gradients: "Gradients and their proof",
    loop: "A loop by hand",
    digits: "Read digits",
  } satisfies Record<ExampleName | "plane", string>,
  epochs: "Epochs",
  editor: "Program",
  editorLabel: "The program. Tab indents; Escape, then Tab, leaves the editor; Control and Enter run it.",
  editorHelp:
    "TypeScript or JavaScript with the packages of gradkit. Ctrl+Enter runs it, Ctrl+Space offers names; what stands at the cursor is explained here.",
  atCursor: "The name at the cursor",
  completions: "Names of the packages",
  run: "Run",
  stop: "Stop",
  reset: "Undo all changes",
  copy: "Copy",
  copied: "Copied",
  console: "Console",
  clear: "Clear the console",
  empty: "What the program prints stands here.",
  line: (line: number): string => `Line ${line}`,
  goToLine: (line: number): string => `Go to line ${line} of the program`,
  figure: "Figure that the program printed",
  states: {
    idle: "",
    running: "Running …",
    done: (seconds: number): string => `Done in ${seconds < 0.1 ? "less than 0.1" : seconds.toFixed(1)} s.`,
    stopped: "Stopped.",
    failed: "It ended with an error.",
  },
  check: {
    title: "Check types",
    states: {
      off: "The TypeScript compiler is loaded for it once, about 1 MB; it begins by itself when you write.",
      loading: "Loading the TypeScript compiler …",
      checking: "Checking …",
    },
    found: (count: number): string =>
      count === 0
        ? "No problems."
        : `${count === 1 ? "1 problem" : `${count} problems`}. F8 goes from one to the next.`,
    failed: (text: string): string => `The compiler could not be loaded: ${text}`,
    details: "What the compiler says",
  },
  names: "What can be imported",
  namesHelp: "Choose a name to put its import at the top of the program.",
  find: "Find a name",
  found: (count: number): string => (count === 1 ? "1 name" : `${count} names`),
  importName: (name: string, from: string): string => `Import ${name} from ${from}`,
  keys: [
    ["Ctrl Enter", "run the program"],
    ["Tab", "indent by two spaces"],
    ["Ctrl Space", "offer names; arrows mark one, Enter or Tab takes it"],
    ["F8", "go to the next problem; with Shift to the one before"],
    ["Esc Tab", "leave the editor"],
  ] as readonly (readonly [string, string])[],
  share: {
    withProgram: "Link with this program",
    packing: "Packing the program …",
    tooLong: "The program is too long for a link.",
  },
  save: "program.ts",
} as const;
