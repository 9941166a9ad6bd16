/**
 * A name by which TensorBoard knows an event file: `events.out.tfevents.<seconds>.<host>`. Files of one folder are one run.
 *
 * @param milliseconds - when the run began, since 1970
 * @param host - the machine or anything that tells two files of the same second apart
 * @example
 * import { eventFileName } from "@gradkit/formats";
 * console.log(eventFileName(1_700_000_000_000)); // events.out.tfevents.1700000000.gradkit
 */
export function eventFileName(milliseconds: number, host = "gradkit"): string {
  return `events.out.tfevents.${String(Math.floor(milliseconds / 1000)).padStart(10, "0")}.${host}`;
}
