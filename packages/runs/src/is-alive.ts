import { codeOf } from "./write-error.ts";

/** Whether there is a process of this number on this machine. */
export function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks.
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
