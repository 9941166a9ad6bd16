import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { PageDialogs } from "../app/page-dialogs.tsx";
import { ExportList } from "../controls/export-list.tsx";
import { ShareLink } from "../controls/share-link.tsx";
import { saveText } from "../export/save-text.ts";
import { codeTexts as texts } from "../texts/code-texts.ts";
import { codePath, packProgram } from "./code-link.ts";
import type { CodeStore } from "./code-store.ts";

/** The windows of the header on this page. */
export function CodeDialogs({ store }: { readonly store: CodeStore }): JSX.Element {
  return (
    <PageDialogs
      keys={texts.keys}
      share={() => <ProgramLink source={store.source.value} />}
      files={() => <ExportList items={[[texts.save, () => saveText(texts.save, store.source.value)]]} />}
    />
  );
}

function ProgramLink({ source }: { readonly source: string }): JSX.Element {
  const [packed, setPacked] = useState<string | undefined>("");
  useEffect(() => {
    void packProgram(source).then(setPacked);
  }, [source]);
  if (packed === undefined) {
    return <p class="hint">{texts.share.tooLong}</p>;
  }
  // It takes a moment.
  return packed === "" ? (
    <p class="hint">{texts.share.packing}</p>
  ) : (
    <ShareLink label={texts.share.withProgram} hash={`#${codePath}?v=1&c=${packed}`} />
  );
}
