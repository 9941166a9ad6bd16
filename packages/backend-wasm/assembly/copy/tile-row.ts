/** Writes a row of `bytes` (a multiple of 4) `count` times side by side. */
export function tileRow(bytes: usize, count: i32, row: usize, out: usize): void {
  const end = out + bytes * count;
  for (const first = out + bytes; out < first; out += 4, row += 4) store<u32>(out, load<u32>(row));
  // From here on a copy of what stands one row before; vectors would read what they have not written yet.
  if (bytes >= 16) {
    for (; out + 16 <= end; out += 16) v128.store(out, v128.load(out - bytes));
  }
  for (; out < end; out += 4) store<u32>(out, load<u32>(out - bytes));
}
