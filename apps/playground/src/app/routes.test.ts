import { expect, test } from "vitest";
import { routeOf, routes } from "./routes.ts";

test("an address that names no page leads to the first one, with whatever it sets", () => {
  for (const hash of ["", "#", "#/", "#/?v=1&d=moons", "#?v=1"]) {
    expect(routeOf(hash)).toBe(routes[0]);
  }
});

test("every page is found by its name, with whatever is set on it, and others are not", () => {
  for (const route of routes) {
    expect(routeOf(`#${route.path}`)).toBe(route);
    expect(routeOf(`#${route.path}?v=1`)).toBe(route);
  }
  expect(routeOf("#/plain?v=1")).toBeUndefined();
  expect(routeOf("#/digits/9")).toBeUndefined();
});
