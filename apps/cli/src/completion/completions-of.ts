import { RootCommand, type Command as Described } from "@bomb.sh/tab";
import type { Command, Option } from "commander";
import { offersOf } from "../options/offers.ts";
import { choicesOf } from "../options/parse-choice.ts";

/** Values that a shell may offer for arguments, by the name of the argument. */
export type ArgumentValues = Readonly<Record<string, readonly string[]>>;

/** What shells ask about: every command, option and value of a program, as it describes them itself. */
export function completionsOf(program: Command, values: ArgumentValues): RootCommand {
  const root = new RootCommand();
  describeOptions(root, program);
  for (const command of program.createHelp().visibleCommands(program)) {
    describe(root, command, command.name(), values);
  }
  return root;
}

function describe(root: RootCommand, command: Command, path: string, values: ArgumentValues): void {
  const described = root.command(path, command.summary() || command.description());
  describeOptions(described, command);
  for (const argument of command.registeredArguments) {
    const names = values[argument.name()] ?? argument.argChoices ?? [];
    described.argument(
      argument.name(),
      (complete) => names.forEach((name) => complete(name, "")),
      argument.variadic,
    );
  }
  for (const inner of command.createHelp().visibleCommands(command)) {
    if (inner.name() !== "help") {
      describe(root, inner, `${path} ${inner.name()}`, values);
    }
  }
}

function describeOptions(described: Described, command: Command): void {
  for (const option of command.createHelp().visibleOptions(command)) {
    const name = option.long?.slice(2);
    const short = option.short?.length === 2 ? option.short.slice(1) : undefined;
    if (name === undefined) {
      continue;
    }
    if (takesValue(option)) {
      const names = choicesOf(option.parseArg) ?? offersOf(option.parseArg) ?? option.argChoices ?? [];
      described.option(
        name,
        option.description,
        (complete) => names.forEach((value) => complete(value, "")),
        short,
      );
    } else if (short === undefined) {
      described.option(name, option.description);
    } else {
      described.option(name, option.description, short);
    }
  }
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}
