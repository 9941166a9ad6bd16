import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { routeOf } from "../app/routes.ts";

/** Milliseconds that settings rest before they are written to the address. */
const rest = 200;

/**
 * Keeps the address as the settings are, and the settings as an address that is typed or gone back to.
 *
 * @param path The page's own.
 * @param write What stands after `#`; it reads the signals that hold the settings.
 * @param load Takes over what stands after `#`.
 */
export function usePageAddress(path: string, write: () => string, load: (hash: string) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const isHere = (): boolean => routeOf(location.hash)?.path === path;
    const stop = effect(() => {
      const hash = write();
      if (!isFirst) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (location.hash !== hash && isHere()) {
            history.replaceState(null, "", hash);
          }
        }, rest);
      }
      isFirst = false;
    });
    const look = (): void => {
      // On the way to another page this one is still there for a moment.
      if (isHere()) {
        load(location.hash);
      }
    };
    addEventListener("hashchange", look);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener("hashchange", look);
    };
  }, []);
}
