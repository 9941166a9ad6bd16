/** Whether the element under the keyboard, or an open window, uses a key itself. */
export function isKeyTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) {
    return false;
  }
  const isTyping = target.matches(
    "input:not([type=checkbox]):not([type=radio]):not([type=range]), select, textarea",
  );
  return (
    target.closest("dialog") !== null ||
    isTyping ||
    (key === " " && target.matches("button, a, input, summary, label, [role=application]"))
  );
}
