import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { serve } from "../../test-support/serve.ts";
import { temporaryFolder } from "../../test-support/temporary-folder.ts";
import { tinyCard, tinyFile } from "../../test-support/tiny-set.ts";
import { loadIdxSplits } from "../sets/load-idx-splits.ts";
import { proxyFetch } from "./proxy-fetch.ts";
import { proxyOf } from "./proxy-of.ts";

afterEach(() => void vi.unstubAllEnvs());

const options = (headers = {}) => ({ signal: new AbortController().signal, headers });

describe("which proxy", () => {
  const env = { http_proxy: "small:1", HTTP_PROXY: "http://large:2", HTTPS_PROXY: "https://me:word@safe:3" };

  test.each([
    ["http://a.example/x", {}, "http://small:1/"],
    ["https://a.example/x", {}, "https://me:word@safe:3/"],
    ["https://a.example/x", { NO_PROXY: "*" }, undefined],
    ["https://a.example/x", { no_proxy: "b.example, example" }, undefined],
    ["https://a.example/x", { NO_PROXY: ".a.example *.b" }, undefined],
    ["https://a.example/x", { NO_PROXY: "ample,a.example:80,example.a" }, "https://me:word@safe:3/"],
    ["https://a.example/x", { NO_PROXY: "A.example:443" }, undefined],
    ["http://a.example:8080/x", { NO_PROXY: "a.example:8080" }, undefined],
    ["http://[fd00::1]/x", { NO_PROXY: "[fd00::1]" }, undefined],
    ["http://[::1]/x", {}, undefined],
    ["http://localhost:8080/x", {}, undefined],
    ["http://127.0.0.1/x", {}, undefined],
    ["http://a.example/x", { http_proxy: "", HTTP_PROXY: "" }, undefined],
  ])("%s with %j", (url, more, expected) => {
    expect(proxyOf(new URL(url), { ...env, ...more })?.href).toBe(expected);
  });

  test.each(["socks5://a:1", "http://"])("%s is none", (HTTPS_PROXY) => {
    expect(() => proxyOf(new URL("https://a.example"), { HTTPS_PROXY })).toThrow(
      "HTTPS_PROXY is no address of a proxy that begins with http:// or https://.",
    );
  });
});

/** A proxy on the loopback interface: what it was asked, and what to do with tunnels. */
async function proxy(
  answer: Parameters<typeof serve>[0],
  onTunnel: (socket: Socket) => void = (socket) => socket.end("HTTP/1.1 407 Who are you\r\n\r\n"),
): Promise<{ readonly address: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url ?? ""} ${request.headers["proxy-authorization"] ?? ""}`.trimEnd());
    answer(request, response);
  });
  server.on("connect", ({ url = "" }, socket: Socket) => {
    asked.push(`CONNECT ${url}`);
    onTunnel(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test("a set is downloaded through the proxy that the environment names, and from this machine directly", async () => {
  vi.stubEnv("GRADKIT_DATA", "");
  const { address, asked } = await proxy((request, response) => response.end(tinyFile(request.url ?? "")));
  const direct = await serve((request, response) => response.end(tinyFile(request.url ?? "")));
  vi.stubEnv("http_proxy", `http://me:p%40ss@${address}`);
  const load = async (mirror: string): Promise<number> =>
    (await loadIdxSplits(tinyCard, { mirrors: [mirror], cacheDirectory: await temporaryFolder() })).train
      .size;
  expect(await load("http://files.example/data")).toBe(600);
  const basic = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
  expect(asked).toEqual(tinyCard.files.map(({ name }) => `http://files.example/data/${name} ${basic}`));
  expect(await load(direct)).toBe(600);
  expect(asked).toHaveLength(4);
});

test("redirects are followed, each by its own way; ranges and packing for the journey are those of fetch", async () => {
  const direct = await serve((request, response) => response.end(`direct ${request.headers.range ?? ""}`));
  const { address } = await proxy(({ url, headers }, response) => {
    const location = url?.endsWith("/first") ? "/second" : url?.endsWith("/second") ? direct : undefined;
    if (location !== undefined) {
      response.writeHead(302, { location }).end("moved");
    } else if (url?.endsWith("/loop")) {
      response.writeHead(301, { location: url }).end();
    } else {
      expect(headers["accept-encoding"]).toBe("identity");
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("packed"));
    }
  });
  const ask = proxyFetch({ HTTP_PROXY: `http://${address}` });
  const first = await ask("http://files.example/first", options({ range: "bytes=3-" }));
  expect(await first.text()).toBe("direct bytes=3-");
  expect(await (await ask("http://files.example/packed", options())).text()).toBe("packed");
  await expect(ask("http://files.example/loop", options())).rejects.toThrow("more than 20 redirects");
});

test("for https a tunnel is made, and what goes through it begins as TLS with the name of the host", async () => {
  const received: Buffer[] = [];
  const { address, asked } = await proxy(
    () => undefined,
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.once("data", (bytes: Buffer) => {
        received.push(bytes);
        socket.destroy();
      });
    },
  );
  const ask = proxyFetch({ HTTPS_PROXY: address });
  await expect(ask("https://files.example/secret", options())).rejects.toThrow();
  const bytes = Buffer.concat(received);
  expect([bytes[0], bytes[1]]).toEqual([0x16, 3]); // A handshake of TLS.
  expect(bytes.toString("latin1")).toContain("files.example");
  expect(bytes.toString("latin1")).not.toContain("secret");
  expect(asked).toEqual(["CONNECT files.example:443"]);
});

test("a proxy that refuses, or is not there, is told; a signal ends what is under way", async () => {
  const { address } = await proxy((_, response) => response.write("begun"));
  const ask = proxyFetch({ HTTPS_PROXY: address, HTTP_PROXY: address });
  await expect(ask("https://files.example/", options())).rejects.toThrow(
    `the proxy ${address} answered 407 Who are you`,
  );
  const abort = new AbortController();
  const response = await ask("http://files.example/", { signal: abort.signal, headers: {} });
  const reader = response.body!.getReader();
  await reader.read();
  const rest = reader.read();
  abort.abort(new Error("enough"));
  await expect(rest).rejects.toThrow("enough");
  await expect(ask("http://files.example/", { signal: abort.signal, headers: {} })).rejects.toThrow("enough");
});
