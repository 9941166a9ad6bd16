import { describe, expect, test } from "vitest";
import { pointsField } from "./fields.ts";
import { limits } from "./limits.ts";
import { readPoints } from "./read-points.ts";

describe("points of a table", () => {
  test("are read with and without names, with any of the usual separators", () => {
    const expected = [
      { x: 0.5, y: -0.25, label: 0 },
      { x: -1, y: 1, label: 1 },
    ];
    for (const text of [
      "x,y,class,part\n0.5,-0.25,0,train\n-1,1,1,test\n",
      "0.5;-0.25;0\r\n-1;1;1",
      "0.5\t-0.25\tred\n\n-1\t1\tblue\n",
      '"x" "y" "class"\n0.5 -2.5e-1 3\n-1 1 7',
    ]) {
      expect(readPoints(text, "a.csv")).toEqual({ points: expected, isScaled: false });
    }
  });

  test("beyond the sheet are moved and scaled together, and come back from a link", () => {
    const { points, isScaled } = readPoints("100,10,a\n300,10,b\n200,60,c\n", "a.csv");
    expect(isScaled).toBe(true);
    expect(points).toEqual([
      { x: -0.95, y: -0.238, label: 0 },
      { x: 0.95, y: -0.238, label: 1 },
      { x: 0, y: 0.238, label: 2 },
    ]);
    expect(pointsField.read(pointsField.write(points))).toEqual(points);
  });

  test("keep their class where one of the three is not there", () => {
    expect(readPoints("0,0,2\n0,1,0\n", "a.csv").points.map(({ label }) => label)).toEqual([2, 0]);
  });

  test("that are none are refused with line and value", () => {
    const refused = (text: string) => expect(() => readPoints(text, "a.csv"));
    refused("0,0,1\n0.1,nought,1\n").toThrow('a.csv, line 2: y is "nought", which is no number.');
    refused("x,y\n1,,a\n").toThrow('a.csv, line 2: y is "", which is no number.');
    refused("0,0\n").toThrow("a.csv, line 1: there is no class after the two numbers.");
    refused("0,0,a\n0,0,b\n0,0,c\n0,0,d\n").toThrow('a.csv, line 4: "d" would be one class more than the 3');
    refused("x,y,class\n").toThrow("a.csv holds no points.");
    refused("0,0,a\n".repeat(limits.drawnPoints + 1)).toThrow("this page takes 1,600 at most");
  });
});
