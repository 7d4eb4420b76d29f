/** Accents of Latin, Greek and Cyrillic, and the optional vowel signs of Arabic and Hebrew. Marks of other scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670]/g;

/** Name folded for comparison: compatibility forms, accents and case folded, white space single. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const HAN = /^[\p{Script=Han}·]+$/u;
/** Scripts in which the surname comes first. */
const SURNAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・ー]+$/u;
const TITLES = /^(dr|prof|mr|mrs|ms|mx|sir|dame|herr|frau|hr|m|mme|sr|sra)\.?$/i;
/** Chinese surnames of two characters that are common enough to matter. */
const DOUBLE_SURNAMES = new Set([
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '上官',
  '诸葛',
  '諸葛',
  '东方',
  '東方',
  '夏侯',
  '皇甫',
  '尉迟',
  '尉遲',
  '公孙',
  '公孫',
  '慕容',
  '令狐',
  '司徒',
  '端木',
]);

/**
 * How to address somebody of whom only the name is known: the first given name in Latin script ("Anna"), the whole name in
 * Chinese (林晓梅), Japanese and Korean, since a surname with a guessed 先生/女士 may be wrong. Null when there is no name: nothing, a number, an address.
 */
export function salutationFrom(name: string): string | null {
  const parts = name
    .trim()
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part) && !part.includes('@') && !TITLES.test(part));
  const first = parts[0];
  if (!first) return null;
  if (SURNAME_FIRST.test(parts.join(''))) return parts.join('');
  if (first.endsWith(',') && parts[1]) return parts[1];
  return first;
}

/** One or two letters for the avatar: initials in Latin script, the surname in Chinese. */
export function initials(name: string): string {
  const clean = name.trim();
  if (HAN.test(clean.replace(/\s/g, '')))
    return DOUBLE_SURNAMES.has(clean.slice(0, 2)) ? clean.slice(0, 2) : clean.slice(0, 1);
  const words = clean.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word) && !TITLES.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from((Array.from(word ?? '')[0] ?? '').toUpperCase())[0] ?? '',
  );
  return letters.join('') || Array.from(clean)[0] || '?';
}
