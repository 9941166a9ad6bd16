import { useEffect } from "preact/hooks";
import { openDialog } from "../app/page-frame.ts";
import type { OptimizersStore } from "./optimizers-store.ts";

/** Keys for the whole page, unless they belong to a control that has the focus. */
export function useOptimizersKeys(store: OptimizersStore): void {
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

function actionsOf({ tab, descend, race }: OptimizersStore): Readonly<Record<string, () => void>> {
  const isDescend = tab.value === "descend";
  const lettersOn = localStorage.getItem("gradkit-keys") !== "off";
  const walk = (): void => (descend.isPlaying.value ? descend.pause() : descend.play());
  const run = (): void => (race.state.value === "running" ? race.stop() : race.start());
  return {
    " ": isDescend ? walk : run,
    ...(lettersOn && {
      ...(isDescend && { ".": () => descend.show(descend.shown.value + 1) }),
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
  const isTyping = target.matches(
    "input:not([type=checkbox]):not([type=radio]):not([type=range]), select, textarea",
  );
  return (
    target.closest("dialog") !== null ||
    isTyping ||
    (key === " " && target.matches("button, a, input, summary"))
  );
}
