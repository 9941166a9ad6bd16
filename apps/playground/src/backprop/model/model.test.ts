import { describe, expect, test } from "vitest";
import { backpropActivations } from "./activation.ts";
import { defaultBackprop, type BackpropConfig } from "./backprop-config.ts";
import { lookAt, type Look } from "./look-at.ts";
import { backpropLosses } from "./loss.ts";
import { toParts } from "./parts.ts";
import { numbersOf, soundConfig } from "./sound-config.ts";
import { stageNames } from "./stages.ts";
import { stageRows } from "./stage-rows.ts";
import { updateView } from "./update-view.ts";

function look(some: Partial<BackpropConfig> = {}): readonly [look: Look, config: BackpropConfig] {
  const config = soundConfig({ ...defaultBackprop, ...some });
  return [lookAt(toParts(numbersOf(config), config), config), config];
}

describe("the network of the report", () => {
  const [{ gradients, z, h, y, loss }] = look();

  test("gives the reported gradients", () => {
    expect(gradients.W).toEqual([0, 0, 0, 0, 0, 0]);
    expect(gradients.b).toEqual([0, 0, 0]);
    expect(gradients.V.map((value) => value.toFixed(4))).toEqual([
      "-0.4404",
      "0.4404",
      "-0.4404",
      "0.4404",
      "-0.4404",
      "0.4404",
    ]);
    expect(gradients.c).toEqual([-0.5, 0.5]);
  });

  test("passes its values forward", () => {
    expect(z).toEqual([2, 2, 2]);
    expect(h.map((value) => value.toFixed(6))).toEqual(Array(3).fill("0.880797"));
    expect(y).toEqual([0.5, 0.5]);
    expect(loss).toBeCloseTo(Math.LN2, 14);
  });
});

describe("every gradient", () => {
  const sizes = [
    { inputs: 2, hidden: 3, outputs: 2 },
    { inputs: 4, hidden: 5, outputs: 3, target: 2 },
    { inputs: 1, hidden: 1, outputs: 1 },
  ];
  for (const activation of backpropActivations) {
    for (const loss of backpropLosses) {
      test(`is the finite difference: ${activation}, ${loss}`, () => {
        for (const size of sizes) {
          const [{ gradients, differences }] = look({ ...size, activation, loss });
          for (const place of ["x", "W", "b", "z", "h", "V", "c", "o"] as const) {
            gradients[place].forEach((value, i) => {
              expect(value, place).toBeCloseTo(differences[place][i] ?? NaN, 8);
            });
          }
        }
      });
    }
  }
});

describe("a formula", () => {
  test("with its numbers in it gives the number beside it", () => {
    const numbers = [
      0.25, -0.5, 1, 0.5, -0.25, 2, -1, 0.75, 0.5, -0.5, 0, 1, -1, 0.5, 0.25, 0.75, -0.5, 0.5, 0.25,
    ];
    for (const loss of backpropLosses) {
      for (const activation of ["sigmoid", "relu", "identity"] as const) {
        const [made, config] = look({ numbers: numbers.slice(0, 19), activation, loss });
        for (const stage of stageNames) {
          for (const { name, formula, value } of stageRows(stage, made, config)) {
            if (formula !== "") {
              expect(computed(formula), `${loss} ${activation} ${name} = ${formula}`).toBeCloseTo(value, 3);
            }
          }
        }
      }
    }
  });
});

describe("an update", () => {
  test("of plain descent takes the rate times the gradient from each weight", () => {
    const [{ gradients }, config] = look({ learningRate: 0.5 });
    const { rows, memoryNames } = updateView(toParts(numbersOf(config), config), config);
    expect(memoryNames).toEqual([]);
    expect(rows.map(({ gradient }) => gradient)).toEqual(
      [gradients.W, gradients.b, gradients.V, gradients.c].flat(),
    );
    for (const { weight, gradient, next } of rows) {
      expect(next).toBeCloseTo(weight - 0.5 * gradient, 14);
    }
  });

  test("of Adam remembers both moments, and the first one is the rate long", () => {
    const [, config] = look({ optimizer: "adam", learningRate: 0.1 });
    const { rows, memoryNames } = updateView(toParts(numbersOf(config), config), config);
    expect(memoryNames.length).toBe(2);
    const bias = rows.at(-1);
    expect((bias?.next ?? NaN) - (bias?.weight ?? NaN)).toBeCloseTo(-0.1, 7);
    expect(bias?.memory[0]).toBeCloseTo(0.05, 12);
    expect(bias?.memory[1]).toBeCloseTo(0.00025, 12);
  });

  test("after another one starts where that one ended", () => {
    const [, config] = look({ optimizer: "nesterov", learningRate: 0.1, momentum: 0.9 });
    const parts = toParts(numbersOf(config), config);
    const first = updateView(parts, config);
    const second = updateView(parts, { ...config, updates: 1 });
    expect(second.rows.map(({ weight }) => weight)).toEqual(first.rows.map(({ next }) => next));
  });
});

/** What a formula of the page comes to. */
function computed(formula: string): number {
  const text = formula
    .replaceAll("−", "-")
    .replaceAll("·", "*")
    .replace(/e\^(-?[\d.]+)/g, "Math.exp($1)")
    .replace(/ln\(/g, "Math.log(")
    .replace(/ln ([\d.]+)/g, "Math.log($1)")
    .replace(/max\(/g, "Math.max(")
    .replaceAll("²", "**2")
    .replace(/-Math/g, "-1*Math");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- texts made by our own code
  return Number(new Function(`return ${text}`)());
}
