const digits = "0 1 2 3 4 5 6 7 8 9".split(" ");
const capitals = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split(" ");
/** Where capital and small letter look alike, the authors merged them. */
const merged = [...digits, ...capitals, ..."a b d e f g h n q r t".split(" ")];

/** The parts of EMNIST. */
export type EmnistPart = "byclass" | "bymerge" | "balanced" | "letters" | "digits" | "mnist";

/** Classes and sizes of a part; `firstLabel` is what the file calls the first class. */
export interface EmnistPartFacts {
  readonly classNames: readonly string[];
  readonly sizes: { readonly train: number; readonly test: number };
  readonly firstLabel: number;
}

/** What is known of each part. */
export const emnistParts: Readonly<Record<EmnistPart, EmnistPartFacts>> = {
  byclass: {
    classNames: [...digits, ...capitals, ...capitals.map((letter) => letter.toLowerCase())],
    sizes: { train: 697_932, test: 116_323 },
    firstLabel: 0,
  },
  bymerge: { classNames: merged, sizes: { train: 697_932, test: 116_323 }, firstLabel: 0 },
  balanced: { classNames: merged, sizes: { train: 112_800, test: 18_800 }, firstLabel: 0 },
  letters: { classNames: capitals, sizes: { train: 124_800, test: 20_800 }, firstLabel: 1 },
  digits: { classNames: digits, sizes: { train: 240_000, test: 40_000 }, firstLabel: 0 },
  mnist: { classNames: digits, sizes: { train: 60_000, test: 10_000 }, firstLabel: 0 },
};
