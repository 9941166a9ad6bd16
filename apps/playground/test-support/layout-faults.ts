import type { Page } from "playwright-core";

/**
 * What of a page, as it stands in its window, is cut off or lies beside it, in words: a page that is wider than the window, and
 * controls that are outside of it or of what holds them. What can be scrolled to within a box of its own is no fault.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${element.getAttribute("aria-label") ?? element.textContent.trim()}"`;
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href]:not(.skip), button, input, select, textarea, summary",
    );
    for (const control of controls) {
      const { left, right, width } = control.getBoundingClientRect();
      let holder = width === 0 || control.closest(".unseen") !== null ? null : control.parentElement;
      let [least, most] = [0, clientWidth];
      while (holder !== null && holder !== document.body) {
        const { overflowX } = getComputedStyle(holder);
        const box = holder.getBoundingClientRect();
        if (overflowX === "auto" || overflowX === "scroll") {
          break;
        }
        if (overflowX !== "visible") {
          [least, most] = [Math.max(least, box.left), Math.min(most, box.right)];
        }
        holder = holder.parentElement;
      }
      const isFree = holder === document.body;
      if (isFree && (left < least - 1 || right > most + 1)) {
        faults.push(`${nameOf(control)} reaches from ${Math.round(left)} to ${Math.round(right)}`);
      }
    }
    return faults;
  });
}

/** The names of everything on a page that can be used, each once. */
export async function controlNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex='0']",
    );
    const names = Array.from(controls)
      .filter((control) => control.getClientRects().length > 0)
      .map((control) => {
        const labels = control instanceof HTMLInputElement ? control.labels : null;
        return control.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? control.textContent;
      });
    return [...new Set(names.map((name) => name.trim()))].sort();
  });
}
