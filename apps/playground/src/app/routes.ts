import type { JSX } from "preact";
import { appTexts } from "../texts/app-texts.ts";

/** A page of the site. */
export interface Route {
  /** What stands after `#`. */
  readonly path: string;
  readonly title: string;
  /** Loads the page when somebody goes there. */
  readonly load: () => Promise<() => JSX.Element>;
}

/** The pages in the order of the navigation. */
export const routes: readonly Route[] = [
  {
    path: "/",
    title: appTexts.plane,
    load: () => import("../plane/plane-page.tsx").then(({ PlanePage }) => PlanePage),
  },
  {
    path: "/digits",
    title: appTexts.digits,
    load: () => import("../digits/digits-page.tsx").then(({ DigitsPage }) => DigitsPage),
  },
  {
    path: "/backprop",
    title: appTexts.backprop,
    load: () => import("../backprop/backprop-page.tsx").then(({ BackpropPage }) => BackpropPage),
  },
  {
    path: "/optimizers",
    title: appTexts.optimizers,
    load: () => import("../optimizers/optimizers-page.tsx").then(({ OptimizersPage }) => OptimizersPage),
  },
  {
    path: "/code",
    title: appTexts.code,
    load: () => import("../code/code-page.tsx").then(({ CodePage }) => CodePage),
  },
  {
    path: "/runs",
    title: appTexts.runs,
    load: () => import("../runs/runs-page.tsx").then(({ RunsPage }) => RunsPage),
  },
];

/** The page of an address, the first one for an address that names none; undefined for a name that no page has. */
export function routeOf(hash: string): Route | undefined {
  const path = hash.replace(/^#?\/?/, "/").split("?")[0];
  return routes.find((route) => route.path === path);
}
