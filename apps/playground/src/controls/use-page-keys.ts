import { useEffect, useRef } from "preact/hooks";
import { lastAddress } from "../app/last-address.ts";
import { openDialog, type DialogName } from "../app/page-frame.ts";
import { routes } from "../app/routes.ts";
import { isKeyTaken } from "./is-key-taken.ts";
import { singleKeys } from "./single-keys.ts";

/** What keys do, by the name that the browser gives them. */
export type PageKeys = Readonly<Record<string, () => void>>;

const dialogs: Readonly<Record<string, DialogName>> = { s: "share", e: "export", "?": "keys" };

/**
 * Keys for the whole page, those that open its windows and those that lead to other pages, unless they belong to a control that has the focus.
 *
 * @param keys Those of single characters, but Space, do nothing where people have switched them off.
 */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const action = actionOf(event.key, latest.current);
      const isHeld = event.ctrlKey || event.metaKey || event.altKey;
      if (action !== undefined && !isHeld && isHeard(event.key) && !isKeyTaken(event)) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

function actionOf(key: string, keys: PageKeys): (() => void) | undefined {
  const dialog = dialogs[key];
  const route = /^[1-9]$/.test(key) ? routes[Number(key) - 1] : undefined;
  return (
    keys[key] ??
    (dialog && (() => (openDialog.value = dialog))) ??
    (route && (() => (location.hash = lastAddress(route.path))))
  );
}

function isHeard(key: string): boolean {
  return key.length > 1 || key === " " || singleKeys.value;
}
