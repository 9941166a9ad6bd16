/** A product over no terms is zero. */
export function clear<T>(m: i32, n: i32, c: usize, cRow: isize, cColumn: isize): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      store<T>(c + <isize>i * cRow + <isize>j * cColumn, 0);
    }
  }
}
