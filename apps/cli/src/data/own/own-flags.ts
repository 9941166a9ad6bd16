import type { TaskName } from "../../task/task-name.ts";

/** The options that say how a user's own files are to be read, parsed. */
export interface OwnFlags {
  /** The column of a table to predict. */
  readonly target?: string;
  /** Whether that is a class or a number; found out unless given. */
  readonly task?: TaskName;
  /** Height and width to bring images to. */
  readonly size?: { readonly height: number; readonly width: number };
}
