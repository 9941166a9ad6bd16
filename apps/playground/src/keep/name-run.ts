const qualities = ["brave", "calm", "clever", "eager", "gentle", "happy", "keen", "lively", "lucky", "mellow", "nimble", "patient", "quick", "quiet", "shy", "steady"]; // prettier-ignore
const animals = ["badger", "crane", "dolphin", "falcon", "fox", "gecko", "heron", "ibis", "lynx", "marten", "otter", "owl", "raven", "seal", "swift", "wren"]; // prettier-ignore

/** Two words that are easily told apart and remembered, for a number: the same ones for the same number. */
export function nameRun(number: number): string {
  let mixed = Math.imul(Math.floor(number) ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
  const quality = qualities[(mixed >>> 8) % qualities.length] ?? "";
  const animal = animals[(mixed >>> 20) % animals.length] ?? "";
  return `${quality}-${animal}`;
}
