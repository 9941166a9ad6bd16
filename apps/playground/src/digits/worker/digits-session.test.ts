import { syntheticDigits, type Splits } from "@gradkit/datasets";
import { expect, test } from "vitest";
import { defaultDigits } from "../settings/digits-config.ts";
import type { DigitsNews } from "./digits-protocol.ts";
import { makeDigitsPlayer } from "./digits-player.ts";
import { makeDigitsSession } from "./digits-session.ts";

const config = { ...defaultDigits, images: 300, batchSize: 50, epochs: 2 };
const all = syntheticDigits({ train: 300, test: 20 });
const some: Splits = { ...syntheticDigits({ train: 100, test: 20 }), test: all.test };

test("a run that began with the first images goes on with all: weights, moments and counts", async () => {
  const early = makeDigitsSession(config, some, { allRows: 300 });
  expect(early.setup).toMatchObject({ trainRows: 100, allRows: 300, stepsPerEpoch: 6, first: undefined });
  for (let i = 0; i < 5; i++) {
    early.trainer.step();
  }
  const part = { rows: 100, steps: 5, seconds: 2 };
  const joined = makeDigitsSession(config, all, { earlier: { session: early, part } });
  expect(joined.setup).toMatchObject({ trainRows: 300, allRows: 300, stepsPerEpoch: 6, first: part });
  expect(joined.weights()).toEqual(early.weights());
  expect(joined.trainer.state.step).toBe(5);

  // The same batch now changes both in the same way, which it does only with the same moments of Adam.
  const batch = early.trainer.next();
  if (batch instanceof Promise) {
    throw new TypeError("Batches of sets in memory come at once.");
  }
  early.trainer.update(batch);
  joined.trainer.update(batch);
  expect(joined.weights()).toEqual(early.weights());
  early.dispose();
  joined.dispose();

  const heard: DigitsNews[] = [];
  const fresh = makeDigitsSession(config, some, { allRows: 300 });
  const next = makeDigitsSession(config, all, { earlier: { session: fresh, part } });
  const player = makeDigitsPlayer(
    next,
    config,
    () => new Promise((resolve) => setTimeout(resolve)),
    (news) => {
      heard.push(news);
      player.seen();
    },
  );
  player.play();
  await expect
    .poll(() => heard.some((news) => news.kind === "status" && news.status.kind === "ended"))
    .toBe(true);
  expect(player.part.steps).toBe(5 + 2 * 6);
  expect(player.part.seconds).toBeGreaterThan(2);
  expect(player.wantsMore).toBe(true);
  await expect
    .poll(() => heard.some((news) => news.kind === "measured" && news.measured.step === 17))
    .toBe(true);
  player.close();
  fresh.dispose();
});
