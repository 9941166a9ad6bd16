const typing = "input:not([type=checkbox]):not([type=radio]):not([type=range]), select, textarea";
const pressed = "button, a, input, summary, label, [role=button]";
/** Everything else that can have the focus does something of its own with arrows: it moves a value, a choice or a cross, or scrolls. */
const ignoringArrows = "body, main, button, a, summary, [role=button]";

/** Whether the element under the keyboard, or an open window, uses a key itself. */
export function isKeyTaken({ target, key, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) {
    return true;
  }
  if (!(target instanceof Element)) {
    return false;
  }
  return (
    target.closest("dialog") !== null ||
    target.matches(typing) ||
    (key === " " && target.matches(pressed)) ||
    (key.startsWith("Arrow") && !target.matches(ignoringArrows))
  );
}
