/** What people leave for later and forget: `{{ x }}`, `{name}`, `[Name]`, 【姓名】, `<name>`, XXX, XX公司, ____. */
const LEFT_OVER = [
  /\{\{[^{}\n]{0,60}(?:\}\})?|\}\}/g,
  /\{%(?:[^{}%\n]|%(?!\})){0,60}(?:%\})?|%\}/g,
  /(?<!\{)\{[\p{L}_][\p{L}\p{N} _.'’-]{0,39}\}(?!\})/gu,
  /[[［【〔][\p{L}_][\p{L}\p{N} _.'’/-]{0,39}[\]］】〕]/gu,
  /<[\p{L}_][\p{L}\p{N} _'’-]{0,39}>/gu,
  /(?<![\p{L}\p{N}])(?:[XＸ×]{3,}(?![A-Za-z0-9])|[XＸ×]{2,}(?=\p{Script=Han}))|(?<=\p{Script=Han})[XＸ×]{2,}(?![A-Za-z0-9])/gu,
  /[_＿]{3,}/g,
];

/** The parts of a text that look like placeholders nobody filled in, each once, in the order of their kinds. */
export function leftOvers(text: string): string[] {
  return [...new Set(LEFT_OVER.flatMap((pattern) => text.match(pattern) ?? []))];
}
