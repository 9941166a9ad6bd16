import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const types = { ".html": "text/html", ".js": "text/javascript" };

/** Serves the files of a folder on this machine, cross-origin isolated or not; returns the address and a way to stop. */
export async function serveFolder(folder, isolated) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    readFile(join(folder, path)).then(
      (body) => {
        const type = types[path.slice(path.lastIndexOf("."))] ?? "application/octet-stream";
        response.setHeader("Content-Type", type);
        if (isolated) {
          response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
          response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        }
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
