import { useEffect } from "preact/hooks";
import type { DialogName } from "../app/page-frame.ts";
import type { Speed } from "../experiment/plane-config.ts";
import type { PlaneStore } from "./store/plane-store.ts";

const speeds: readonly Speed[] = [1, 10, 60, 0];

/**
 * Keys for the whole page, unless they belong to a control that has the focus.
 *
 * @param areOn Whether single letters count; people who speak their input switch them off.
 */
export function useKeys(store: PlaneStore, open: (dialog: DialogName) => void, areOn: boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || isTaken(event.target, key) || !areOn) {
        return;
      }
      if (obey(key, store, open)) {
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [store, areOn]);
}

function obey(key: string, store: PlaneStore, open: (dialog: DialogName) => void): boolean {
  const { speed, seed } = store.config.value;
  const faster = (by: number): Speed => speeds[Math.min(3, Math.max(0, speeds.indexOf(speed) + by))] ?? speed;
  const actions: Readonly<Record<string, () => void>> = {
    " ": () => (store.status.value.kind === "playing" ? store.pause() : store.play()),
    ".": () => store.step("step"),
    ",": () => store.seek(Math.max(0, (store.frame.value?.moment ?? 0) - 1)),
    r: () => store.rewind(),
    R: () => store.change({ seed: seed + 1 }),
    "[": () => store.change({ speed: faster(-1) }),
    "]": () => store.change({ speed: faster(1) }),
    s: () => open("share"),
    e: () => open("export"),
    "?": () => open("keys"),
  };
  actions[key]?.();
  return key in actions;
}

/** Whether the element under the keyboard uses the key itself. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element) || target.closest("dialog") !== null) {
    return target instanceof Element && target.closest("dialog") !== null;
  }
  const isTyping = target.matches(
    "input:not([type=checkbox]):not([type=radio]):not([type=range]), select, textarea",
  );
  return isTyping || (key === " " && target.matches("button, a, input, summary"));
}
