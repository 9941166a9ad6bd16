import { expect, test } from "vitest";
import { withChannels } from "../index.ts";

const image = (channels: number, ...data: number[]) => ({ height: 1, width: data.length / channels, channels, data: Uint8Array.from(data) }); // prettier-ignore

test("grey as bright as the eye sees colours, colours all alike of grey, without transparency", () => {
  const coloured = image(3, 255, 0, 0, 0, 255, 0, 0, 0, 255);
  expect([...withChannels(coloured, 1).data]).toEqual([76, 150, 29]);
  expect(withChannels(coloured, 3)).toBe(coloured);
  expect([...withChannels(image(4, 1, 2, 3, 99, 4, 5, 6, 0), 3).data]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...withChannels(image(2, 7, 255, 8, 0), 1).data]).toEqual([7, 8]);
  expect([...withChannels(image(1, 7, 8), 3).data]).toEqual([7, 7, 7, 8, 8, 8]);
});
