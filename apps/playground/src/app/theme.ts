import { computed, signal } from "@preact/signals";

/** How the page is coloured: `auto` follows the system. */
export type Theme = "auto" | "light" | "dark";

const key = "gradkit-theme";
const order: readonly Theme[] = ["auto", "light", "dark"];
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = signal(systemIsDark.matches);
const chosen = signal<Theme>(order.find((name) => name === localStorage.getItem(key)) ?? "auto");

/** The theme that was chosen. */
export const theme = computed(() => chosen.value);

/** The theme that is seen. */
export const appliedTheme = computed(() => resolve(chosen.value, isDark.value));

/** Makes the page follow the system for as long as it is open. */
export function followSystem(): void {
  systemIsDark.addEventListener("change", ({ matches }) => {
    apply(chosen.value, matches);
    isDark.value = matches;
  });
}

/** Goes on to the next theme. */
export function nextTheme(): void {
  const next = order[(order.indexOf(chosen.value) + 1) % order.length] ?? "auto";
  localStorage.setItem(key, next);
  apply(next, isDark.value);
  chosen.value = next;
}

/** Colours change before anybody who hears of the theme reads them. */
function apply(name: Theme, systemDark: boolean): void {
  document.documentElement.dataset["theme"] = resolve(name, systemDark);
}

function resolve(name: Theme, systemDark: boolean): "light" | "dark" {
  return name === "auto" ? (systemDark ? "dark" : "light") : name;
}
