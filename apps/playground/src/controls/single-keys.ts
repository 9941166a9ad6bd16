import { computed, signal } from "@preact/signals";

const key = "gradkit-keys";
const areOn = signal(localStorage.getItem(key) !== "off");

/** Whether keys of a single character do something; people who speak their input switch them off. */
export const singleKeys = computed(() => areOn.value);

/** Switches keys of a single character on or off, for good. */
export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(key, on ? "on" : "off");
  areOn.value = on;
}
