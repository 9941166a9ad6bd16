import fc from "fast-check";

/** Valid files, cut short, with flipped bits, and bytes that have nothing to do with the format. */
export function damaged(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const file = fc.constantFrom(...files);
  const cut = fc
    .tuple(file, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([bytes, part]) => bytes.slice(0, Math.floor(bytes.length * part)));
  const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(7)), {
    minLength: 1,
    maxLength: 4,
  });
  const flipped = fc.tuple(file, flips, fc.boolean()).map(([bytes, places, early]) => {
    const copy = bytes.slice();
    // Headers are where lies stand, so half of the flips go there.
    const range = early ? Math.min(copy.length, 200) : copy.length;
    for (const [place, bit] of places) {
      copy[Math.floor(place * range)]! ^= 1 << bit;
    }
    return copy;
  });
  return fc.oneof(cut, flipped, fc.uint8Array({ maxLength: 200 }));
}
