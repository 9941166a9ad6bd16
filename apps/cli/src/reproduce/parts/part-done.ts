/** Thrown in place of going on when the one training that was asked for is made and kept. */
export class PartDone extends Error {
  override readonly name = "PartDone";
}
