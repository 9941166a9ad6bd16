/**
 * Writes a row of a tile of 1, 2 or 4 vectors, or adds it to what is there. Everything is read before anything is written,
 * which lets a compiler join neighbouring vectors.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function storeRow<T>(vectors: i32, c: usize, c0: v128, c1: v128, c2: v128, c3: v128, add: bool): void {
  if (add) {
    c0 = v128.add<T>(v128.load(c), c0);
    if (vectors > 1) c1 = v128.add<T>(v128.load(c, 16), c1);
    if (vectors > 2) c2 = v128.add<T>(v128.load(c, 32), c2);
    if (vectors > 2) c3 = v128.add<T>(v128.load(c, 48), c3);
  }
  v128.store(c, c0);
  if (vectors > 1) v128.store(c, c1, 16);
  if (vectors > 2) v128.store(c, c2, 32);
  if (vectors > 2) v128.store(c, c3, 48);
}
