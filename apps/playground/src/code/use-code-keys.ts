import { useEffect } from "preact/hooks";
import { openDialog, type DialogName } from "../app/page-frame.ts";
import { isKeyTaken } from "../controls/is-key-taken.ts";

const dialogs: Readonly<Record<string, DialogName>> = { s: "share", e: "export", "?": "keys" };

/** Keys for the whole page, unless they belong to a control that has the focus. */
export function useCodeKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const dialog = dialogs[event.key];
      const isOff = localStorage.getItem("gradkit-keys") === "off";
      if (
        dialog === undefined ||
        isOff ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isKeyTaken(event)
      ) {
        return;
      }
      event.preventDefault();
      openDialog.value = dialog;
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
