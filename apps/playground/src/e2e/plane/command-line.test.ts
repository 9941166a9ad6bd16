import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { fast, play, weightsHash } from "../../../test-support/plane-page.ts";
import { runOffered } from "../../../test-support/run-command.ts";
import { sharedText } from "../../../test-support/windows.ts";

test("the command that the page offers makes the same weights with another optimizer, schedule, network, share and seed", async () => {
  const link = "&d=vertical&layers=7gelu.5tanh&opt=rmsprop&lr=0.02&momentum=0.5&decay=0.01&schedule=cosine";
  const page = await openPage(`${fast}${link}&epochs=12&batch=50&train=0.7&seed=9&stop=2&paused`);
  await play(page);
  await page.getByText("Stopped after 12 epochs, as set.").first().waitFor();
  const hash = await weightsHash(page);
  const { stdout } = await runOffered(await sharedText(page, "The same run on the command line"));
  expect((JSON.parse(stdout) as { readonly weightsHash: string }).weightsHash).toBe(hash);
});
