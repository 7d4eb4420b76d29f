// Bidi controls, zero-width marks and blanks that are letters can make a name read as another one; C0/C1 controls never
// belong in one line; half of a surrogate pair breaks whatever encodes the text later.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Cs}/gu;
/** A character that leaves a mark: joiners, variation selectors and white space alone are nothing. */
const SEEN = /[^\p{Default_Ignorable_Code_Point}\s]/u;

/**
 * One clean line of text from a hostile page: controls and bidi overrides out, white space folded, cut at `max` code points.
 * Returns null for nothing. Zero-width joiners stay: emoji and Indic scripts need them.
 */
export function line(text: string | null | undefined, max = 200): string | null {
  if (!text) return null;
  const clean = text
    .slice(0, max * 20)
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (!SEEN.test(clean)) return null;
  const points = Array.from(clean);
  return points.length > max ? `${points.slice(0, max - 1).join('')}…` : clean;
}

/** Several lines of text from a hostile page: as `line`, but line breaks stay (at most two in a row). */
export function paragraphs(text: string | null | undefined, max = 20_000): string | null {
  if (!text) return null;
  const clean = text
    .slice(0, max * 2)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
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
  if (!SEEN.test(clean)) return null;
  return clean.length > max ? `${clean.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean;
}
