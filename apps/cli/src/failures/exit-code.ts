/** What the process ends with; documented in `--help`. */
export const exitCode = {
  done: 0,
  failure: 1,
  usage: 2,
  diverged: 3,
  checkFailed: 4,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
