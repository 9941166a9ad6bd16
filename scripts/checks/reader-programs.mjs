import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./read-packages.mjs";

const { encode } = createRequire(join(root, "packages/datasets/package.json"))("jpeg-js");

const body = (imports) => `${imports}
const bytes = Buffer.from("${encode({ width: 8, height: 8, data: Buffer.alloc(256, 100) }, 30).data.toString("base64")}", "base64");
(async () => {
  const { height, width } = await decodeImage(new Uint8Array(bytes), "a.jpg");
  const { size } = await readCsv("a,b\\n1,2\\n");
  if (height !== 8 || width !== 8 || size !== 1) throw new Error("read " + [height, width, size].join(", "));
})();
`;

/** Programs that read an image and a table by the libraries that the data sets bring in their build: tests see sources only. */
export const readerPrograms = {
  "readers.mjs": body(`import { decodeImage, readCsv } from "@gradkit/datasets";`),
  "readers.cjs": body(`const { decodeImage, readCsv } = require("@gradkit/datasets");`),
};
