import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { weightsHash } from "../../../test-support/plane-page.ts";
import { takeDownload } from "../../../test-support/windows.ts";

test("the points of a set are exported, read back and pasted; a line that is none is named", async () => {
  const page = await openPage("#/?v=1&d=moons&layers=4tanh&paused");
  await weightsHash(page);
  const { name, bytes } = await takeDownload(page, "Points as CSV");
  await page.getByRole("radio", { name: "Draw" }).check();
  const file = page.getByTestId("points-file");
  await file.setInputFiles([{ name, mimeType: "text/csv", buffer: Buffer.from(bytes) }]);
  await page.getByText(/^200 points were taken over/).waitFor();
  await page.getByText("200 points, 3 classes").first().waitFor();

  const broken = Buffer.from("x,y,class\n0.1,0.2,0\n0.1,oops,1\n");
  await file.setInputFiles([{ name: "mine.csv", mimeType: "text/csv", buffer: broken }]);
  await page.getByText('mine.csv, line 3: y is "oops", which is no number.').waitFor();

  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "0.5 0.5 0\n-0.5 -0.5 1\n0.5 -0.5 1\n-0.5 0.5 0\n");
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.getByText("4 points were taken over.").waitFor();
  await expect.poll(() => new URL(page.url()).hash).toContain("points=0");
});
