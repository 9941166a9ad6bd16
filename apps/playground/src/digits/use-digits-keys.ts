import { useEffect } from "preact/hooks";
import { openDialog } from "../app/page-frame.ts";
import { isKeyTaken } from "../controls/is-key-taken.ts";
import type { DigitsStore } from "./store/digits-store.ts";

/** Keys for the whole page, unless they belong to a control that has the focus. */
export function useDigitsKeys(store: DigitsStore): void {
  useEffect(() => {
    const actions = actionsOf(store);
    const hear = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const isOff = key !== " " && localStorage.getItem("gradkit-keys") === "off";
      const action = actions[key];
      if (action !== undefined && !isOff && !ctrlKey && !metaKey && !altKey && !isKeyTaken(event)) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [store]);
}

function actionsOf(store: DigitsStore): Readonly<Record<string, () => void>> {
  return {
    " ": () => (store.status.value.kind === "playing" ? store.pause() : store.play()),
    r: () => store.rewind(),
    c: () => store.drawing.clear(),
    t: () => store.useImage(),
    s: () => (openDialog.value = "share"),
    e: () => (openDialog.value = "export"),
    "?": () => (openDialog.value = "keys"),
  };
}
