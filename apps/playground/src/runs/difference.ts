import { runsTexts } from "../texts/runs-texts.ts";

type Settings = Readonly<Record<string, string>>;

/** Changes that are named; more are counted. */
const most = 3;

/** What was set otherwise than in another run, in one line; empty when nothing was. */
export function differenceOf(before: Settings, after: Settings): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = names.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (was === is) {
      return [];
    }
    return [is === undefined ? `−${name}` : was === undefined ? `+${name} ${is}` : `${name} ${was} → ${is}`];
  });
  const shown = changes.slice(0, most).join(", ");
  return changes.length > most ? `${shown}, ${runsTexts.more(changes.length - most)}` : shown;
}
