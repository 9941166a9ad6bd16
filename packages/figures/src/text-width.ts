/**
 * About how wide a line of text is in pixels. Readers have different fonts, so this takes the widths of a wide one:
 * what fits here fits everywhere.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    width += emWidth(character);
  }
  return width * size;
}

function emWidth(character: string): number {
  if ("iljI.,:;'|! ".includes(character)) {
    return 0.34;
  }
  if ("ftr()[]/-\u2032".includes(character)) {
    return 0.42;
  }
  if ("mMW%@".includes(character)) {
    return 1;
  }
  if ("w\u2212\u00d7+=<>~".includes(character)) {
    return 0.84;
  }
  if (/[\u2070-\u207f\u00b2\u00b3\u00b9]/.test(character)) {
    return 0.42;
  }
  if (/[A-Z]/.test(character)) {
    return 0.7;
  }
  // Chinese, Japanese and Korean characters, and pictures, fill a square.
  return character.codePointAt(0)! > 0x2e7f ? 1 : 0.63;
}
