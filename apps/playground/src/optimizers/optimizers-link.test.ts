import { describe, expect, test } from "vitest";
import { readLink, writeLink } from "../address/link-format.ts";
import { defaultDescend, type DescendConfig } from "./descend/descend-config.ts";
import { descendFields } from "./optimizers-link.ts";
import { racersField } from "./racers-field.ts";

describe("an address", () => {
  test("holds nothing but what differs from the defaults", () => {
    expect(writeLink("/optimizers", descendFields, defaultDescend, defaultDescend)).toBe("#/optimizers");
  });

  test("gives the settings back", () => {
    const config: DescendConfig = {
      surface: "beale",
      start: [-1.25, 3],
      steps: 77,
      decay: 0.9,
      racers: [
        { optimizer: "lion", learningRate: 1e-5, momentum: 0 },
        { optimizer: "nesterov", learningRate: 0.25, momentum: 0.5 },
      ],
    };
    const hash = writeLink("/optimizers", descendFields, config, defaultDescend);
    expect(readLink(hash, descendFields, defaultDescend)).toEqual({ config, ignored: [] });
  });

  test("names what makes no sense, and keeps the rest", () => {
    const { config, ignored } = readLink(
      "#/optimizers?on=moon&steps=9&by=sgd:x",
      descendFields,
      defaultDescend,
    );
    expect(ignored).toEqual(["on", "by"]);
    expect(config).toEqual({ ...defaultDescend, steps: 9 });
  });
});

test.each(["", "sgd", "sgd:", "nobody:1", "sgd:-1", "sgd:1:1", "sgd:1_".repeat(7)])(
  "no racers are read from %j",
  (text) => {
    expect(racersField.read(text)).toBeUndefined();
  },
);
