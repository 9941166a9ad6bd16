/** A parser with values that a shell may offer, though it takes others, too. */
export type OfferingParser<Value> = ((text: string) => Value) & { readonly offers: readonly string[] };

/** Gives a parser values to offer. */
export function withOffers<Value>(
  parse: (text: string) => Value,
  offers: readonly string[],
): OfferingParser<Value> {
  return Object.assign((text: string) => parse(text), { offers });
}

/** What a parser offers; undefined for one that offers nothing. */
export function offersOf(parse: unknown): readonly string[] | undefined {
  return typeof parse === "function" && "offers" in parse ? (parse.offers as readonly string[]) : undefined;
}
