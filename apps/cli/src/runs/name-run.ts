import { randomInt } from "node:crypto";

const moods = ["brave", "bright", "calm", "clever", "eager", "gentle", "happy", "keen", "kind", "lively", "lucky", "mellow", "merry", "nimble", "patient", "proud", "quick", "quiet", "sharp", "steady", "sunny", "swift", "warm", "wise"]; // prettier-ignore
const animals = ["badger", "bear", "beaver", "crane", "dolphin", "falcon", "finch", "fox", "gecko", "hare", "heron", "ibex", "lark", "lynx", "marten", "mole", "otter", "owl", "puffin", "raven", "robin", "salmon", "seal", "stork", "swan", "tern", "toad", "vole", "weasel", "wren"]; // prettier-ignore

/** A name for a run that is easy to say and sorts by day: `2026-11-20_brave-otter`. */
export function nameRun(now: Date, isTaken: (name: string) => boolean): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (let attempt = 0; ; attempt++) {
    const words = `${moods[randomInt(moods.length)]!}-${animals[randomInt(animals.length)]!}`;
    const name = `${day}_${words}${attempt < 20 ? "" : `-${attempt}`}`;
    if (!isTaken(name)) {
      return name;
    }
  }
}
