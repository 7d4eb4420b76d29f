import { phoneKey } from '../../core/identifiers';
import { line } from '../../core/text';

/** WhatsApp draws emoji as pictures in some places and as text in others; a name must read the same in both. */
const EMOJI =
  /[\p{Emoji_Presentation}\p{Regional_Indicator}\p{Emoji_Modifier}]|\p{Extended_Pictographic}\ufe0f|[\u200d\ufe0f\u20e3]/gu;

/** "Maybe NAME": the word before a name that a stranger gave themselves, per UI language. */
const MAYBE = new RegExp(
  `^(?:${[
    'maybe|talvez|tal vez|quizás?|quizá|peut-être|vielleicht|forse|misschien|kanskje|kanske|måske|ehkä|może|možná|možno|talán|poate',
    'mungkin|barangkali|belki|ola bilər|возможно|может быть|можливо|може би|možda|ίσως|gal|varbūt|võib-olla|có thể|siguro|labda',
    'ربما|لعله|شاید|شايد|אולי|शायद|कदाचित|হয়তো|ஒருவேளை|బహుశా|ಬಹುಶಃ|ഒരുപക്ഷേ|કદાચ|ਸ਼ਾਇਦ|อาจจะ|也许是?|可能是?|也許是?|たぶん|おそらく|아마도?',
  ].join('|')})[:：]?\\s+(?=\\S)`,
  'i',
);

/** "You" as WhatsApp writes it in "NAME (You)" and in lists of members, per UI language. */
const YOU = new Set(
  (
    'you você tú tu usted vos vous toi du sie ich вы ты ви ти я jij jou u ty vy ön te siz sen sən anda kamu awak você(s) voi ' +
    'εσείς εσύ sinä dig deg tu/você eu jūs jus mina sina ju ti io yo moi tí wewe ikaw bạn คุณ أنت أنا انت شما خودتان تم آپ ' +
    'אתה את אני आप तुम तुम्ही मैं আপনি நீங்கள் మీరు ನೀವು നിങ്ങൾ તમે ਤੁਸੀਂ 你 您 我 自分 あなた 나 나에게'
  ).split(' '),
);

/** True when a word is WhatsApp's localised "You". */
export function isYou(word: string | null | undefined): boolean {
  return !!word && YOU.has(word.toLowerCase());
}

/** The phone key of a text that is a number and nothing else, as WhatsApp writes one (`+55 48 9555-0101`); else null. */
export function numberIn(text: string | null | undefined): string | null {
  const value = line(text);
  return value && /^\+[\d\s().\u2010-\u2015-]{6,30}$/.test(value) ? phoneKey(value) : null;
}

/** The number somewhere in a longer label ("Type to +55 48 …"); null when it has none or several. */
export function numberWithin(text: string | null | undefined): string | null {
  const found = line(text)?.match(/\+\d[\d\s().\u2010-\u2015-]{5,28}\d/g) ?? [];
  return found.length === 1 ? phoneKey(found[0]) : null;
}

/** A name as a person would write it: no emoji (unless it is all emoji), no "~" or "Maybe"; null for a bare number. */
export function plainName(text: string | null | undefined): string | null {
  const whole = line(text);
  if (!whole || numberIn(whole)) return null;
  const name = line(whole.replace(EMOJI, ' '))
    ?.replace(/^[~\u223c\uff5e]\s*/, '')
    .replace(MAYBE, '');
  return line(name) ?? whole;
}

/** Equality of names between places that write them differently. */
export function sameName(a: string | null, b: string | null): boolean {
  const fold = (name: string) => name.normalize('NFKC').toLowerCase();
  return a !== null && b !== null && fold(a) === fold(b);
}
