// Bidi controls and zero-width marks can make a name read as another one; C0/C1 controls never belong in one line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * One clean line of text from a hostile page: controls and bidi overrides out, white space folded, cut at `max` code points.
 * Returns null for nothing. Zero-width joiners stay: emoji and Indic scripts need them.
 */
export function line(text: string | null | undefined, max = 200): string | null {
  if (!text) return null;
  const clean = text
    .slice(0, max * 20)
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (!clean || /^(?:\u200c|\u200d|\ufe0f)+$/.test(clean)) return null;
  const points = Array.from(clean);
  return points.length > max ? `${points.slice(0, max - 1).join('')}…` : clean;
}

/** Several lines of text from a hostile page: as `line`, but line breaks stay (at most two in a row). */
export function paragraphs(text: string | null | undefined, max = 20_000): string | null {
  if (!text) return null;
  const clean = text
    .slice(0, max * 2)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((part) =>
      part
        .replace(/\t/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/[ \u00a0]+/g, ' ')
        .trimEnd(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!clean) return null;
  return clean.length > max ? `${clean.slice(0, max - 1)}…` : clean;
}
