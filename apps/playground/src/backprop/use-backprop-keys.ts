import { useEffect } from "preact/hooks";
import { openDialog } from "../app/page-frame.ts";
import type { BackpropStore } from "./backprop-store.ts";

/** Keys for the whole page, unless they belong to a control that has the focus. */
export function useBackpropKeys(store: BackpropStore): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const action = actionsOf(store)[event.key];
      if (action === undefined || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) {
        return;
      }
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [store]);
}

function actionsOf(store: BackpropStore): Readonly<Record<string, () => void>> {
  const { stage } = store.config.value;
  const lettersOn = localStorage.getItem("gradkit-keys") !== "off";
  return {
    ArrowRight: () => store.go(stage + 1),
    ArrowLeft: () => store.go(stage - 1),
    " ": () => (store.isPlaying.value ? store.pause() : store.play()),
    ...(lettersOn && {
      u: () => store.makeUpdates(1),
      r: () => store.go(0),
      s: () => (openDialog.value = "share"),
      e: () => (openDialog.value = "export"),
      "?": () => (openDialog.value = "keys"),
    }),
  };
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) {
    return false;
  }
  const isControl = target.matches("input, select, textarea, [role=region]");
  return (
    target.closest("dialog") !== null ||
    isControl ||
    (key === " " && target.matches("button, a, summary, [role=button]"))
  );
}
