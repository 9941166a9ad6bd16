import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { appTexts } from "../texts/app-texts.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { MissingPage } from "./missing-page.tsx";
import { openDialog } from "./page-frame.ts";
import { rememberAddress } from "./last-address.ts";
import { routeOf, routes, type Route } from "./routes.ts";
import { UnknownPage } from "./unknown-page.tsx";
import { WaitingPage } from "./waiting-page.tsx";

/** The frame around the pages, and the one that the address names. */
export function App(): JSX.Element {
  const [route, setRoute] = useState<Route | undefined>(() => routeOf(location.hash));
  const [page, setPage] = useState<{ readonly Page: () => JSX.Element } | undefined>(undefined);
  const [isEmbedded, setEmbedded] = useState(() => asksForEmbedding(location.hash));
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const look = ({ oldURL }: HashChangeEvent): void => {
      rememberAddress(new URL(oldURL).hash);
      openDialog.value = undefined;
      setRoute(routeOf(location.hash));
      setEmbedded(asksForEmbedding(location.hash));
    };
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  useEffect(() => {
    let isCurrent = true;
    route?.load().then(
      (Page) => {
        if (isCurrent) {
          setMissing(false);
          setPage({ Page });
        }
      },
      () => isCurrent && setMissing(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [route]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {appTexts.skip}
      </a>
      {!isEmbedded && <Header route={route} />}
      {route === undefined ? (
        <UnknownPage />
      ) : isMissing ? (
        <MissingPage title={route.title} />
      ) : page === undefined ? (
        <WaitingPage />
      ) : (
        <page.Page />
      )}
      {!isEmbedded && <Footer />}
    </>
  );
}

/** Whether the page stands in another one, which has a frame of its own. */
function asksForEmbedding(hash: string): boolean {
  return routeOf(hash) === routes[0] && new URLSearchParams(hash.split("?")[1]).get("embed") === "1";
}
