import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../controls/icon-button.tsx";
import type { IconName } from "../controls/icon.tsx";
import { appTexts } from "../texts/app-texts.ts";
import { lastAddress } from "./last-address.ts";
import { openDialog } from "./page-frame.ts";
import { routes, type Route } from "./routes.ts";
import { nextTheme, theme, type Theme } from "./theme.ts";

const themeIcons: Readonly<Record<Theme, IconName>> = { auto: "auto", light: "sun", dark: "moon" };

/** The name, the pages, and what can be done on each of them. */
export function Header({ route }: { readonly route: Route | undefined }): JSX.Element {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone not all tabs fit: the one that is open is in sight.
    const current = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    if (tabs.current !== null && current !== null && current !== undefined) {
      tabs.current.scrollLeft = current.offsetLeft - tabs.current.offsetLeft - 16;
    }
  }, [route]);
  return (
    <header class="header">
      <a class="brand" href="#/">
        <img src="./icon.svg" alt="" width="28" height="28" />
        <span>
          {appTexts.name} <span>{appTexts.place}</span>
        </span>
      </a>
      <nav ref={tabs} class="tabs" aria-label={appTexts.pages}>
        {routes.map(({ path, title }) => (
          <a
            key={path}
            href={path === route?.path ? `#${path}` : lastAddress(path)}
            {...(path === route?.path && { "aria-current": "page" as const })}
          >
            {title}
          </a>
        ))}
      </nav>
      <div class="header-actions">
        <IconButton
          icon="share"
          label={`${appTexts.share} (S)`}
          onClick={() => (openDialog.value = "share")}
        />
        <IconButton
          icon="download"
          label={`${appTexts.export} (E)`}
          onClick={() => (openDialog.value = "export")}
        />
        <IconButton icon={themeIcons[theme.value]} label={appTexts.theme[theme.value]} onClick={nextTheme} />
        <IconButton icon="help" label={`${appTexts.help} (?)`} onClick={() => (openDialog.value = "keys")} />
      </div>
    </header>
  );
}
