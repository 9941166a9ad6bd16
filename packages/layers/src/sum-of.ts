/** Lists as long as each digit. */
type Lists = {
  "0": [];
  "1": [0];
  "2": [0, 0];
  "3": [0, 0, 0];
  "4": [0, 0, 0, 0];
  "5": [0, 0, 0, 0, 0];
  "6": [0, 0, 0, 0, 0, 0];
  "7": [0, 0, 0, 0, 0, 0, 0];
  "8": [0, 0, 0, 0, 0, 0, 0, 0];
  "9": [0, 0, 0, 0, 0, 0, 0, 0, 0];
};
type Digit = keyof Lists;

/** The sum of two digits and a carry as text, from "0" to "19". */
type DigitSum<A extends Digit, B extends Digit, Carry extends "0" | "1"> = [
  ...Lists[A],
  ...Lists[B],
  ...Lists[Carry],
]["length"] extends infer N extends number
  ? `${N}`
  : never;

type Reversed<S extends string> = S extends `${infer First}${infer Rest}` ? `${Reversed<Rest>}${First}` : "";

/** Adds from the last digit on; both numbers and the result are written backwards. */
type Added<A extends string, B extends string, Carry extends "0" | "1" = "0"> = `${A}${B}` extends ""
  ? Carry extends "1"
    ? "1"
    : ""
  : Step<A extends "" ? "0" : A, B extends "" ? "0" : B, Carry>;

type Step<
  A extends string,
  B extends string,
  Carry extends "0" | "1",
> = A extends `${infer X extends Digit}${infer RestA}`
  ? B extends `${infer Y extends Digit}${infer RestB}`
    ? DigitSum<X, Y, Carry> extends `1${infer Last extends Digit}`
      ? `${Last}${Added<RestA, RestB, "1">}`
      : `${DigitSum<X, Y, Carry>}${Added<RestA, RestB>}`
    : never
  : never;

/** The sum of two whole numbers in types; `number` when one of them is only known at run time. */
export type SumOf<A extends number, B extends number> = number extends A
  ? number
  : number extends B
    ? number
    : Reversed<Added<Reversed<`${A}`>, Reversed<`${B}`>>> extends `${infer Total extends number}`
      ? Total
      : number;
