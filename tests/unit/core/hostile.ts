import fc from 'fast-check';

const HIDDEN =
  '\u0000 \u0007 \t \n \r\n \v \f \u001b[31m \u0085 \u00a0 \u00ad \u034f \u061c \u115f \u180e \u200b \u200c \u200d \u200e \u200f \u202a \u202b \u202d \u202e \u2028 \u2029 \u2060 \u2066 \u2069 \u206f \u2800 \u3000 \u3164 \ufe0f \ufeff \uffa0 \ufffb \ud83d \ude00';
const NAMES = [
  '👩‍🚀',
  'क्षत्रिय',
  'علی‌رضا',
  '林晓梅',
  'İßǰ',
  'J\u030c',
  '<img src=x onerror=alert(1)>',
  '</script>',
  '__proto__',
];

/** Anything a page can hold: every code unit, halves of pairs, and much of what hides or turns text. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0x10000, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.constantFrom(...HIDDEN.split(' '), ...NAMES),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
