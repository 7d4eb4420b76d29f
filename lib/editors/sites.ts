/** Where one site keeps its draft, and what it needs done differently. The reasons carry the date they were last seen to hold. */
export interface SiteRule {
  host: RegExp;
  /**
   * Selectors of the box in which the message of the open conversation is written, best first. Asked only when no draft has
   * the caret. The first selector with exactly one usable box wins; with several, nobody can tell which reply is meant.
   */
  composers: string[];
  /** A draft with the caret counts only inside one of these. */
  inside?: string;
  /** The site keeps formatting. Where it does not, an html twin would leave tags or lose line breaks. */
  rich: boolean;
  /** Boxes for which the browser's own editing commands are used at once, without offering a paste first. */
  native?: string;
  /** Parts at the end of a draft that the user did not write: signature and quoted mail. */
  tail?: string;
}

const SITES: SiteRule[] = [
  {
    host: /^mail\.google\.com$/,
    // `g_editable` marks Gmail's own message boxes (2016 capture, public note of 2026); the inline reply of the open thread
    // is in the main pane, compose windows float outside of it.
    composers: [
      '[role="main"] [g_editable="true"][contenteditable="true"]',
      '[g_editable="true"][contenteditable="true"]',
      '[role="textbox"][aria-multiline="true"][contenteditable="true"]',
    ],
    rich: true,
    // Gmail's box is a plain contenteditable with an undo of the browser; a paste goes through Gmail's own clean-up (2026).
    native: '[g_editable="true"]',
    // These names travel inside the mail itself and other mail programs read them (2016-2026); the quote has no attribute.
    tail: '[data-smartmail="gmail_signature"], .gmail_signature, .gmail_signature_prefix, .gmail_quote, .gmail_quote_container',
  },
  {
    host: /(^|\.)linkedin\.com$/,
    // Message boxes are plain contenteditables in a form; posts are Quill and comments ProseMirror (notes of 2026-04 and
    // 2026-06), which only count with the caret in them. On new pages the message overlay is in an open shadow root or in a
    // frame of the same origin (2026-06). A message in Sales Navigator and a note to an invitation are a textarea (2026-06).
    composers: [
      'main form [role="textbox"][contenteditable="true"]:not(.ql-editor, .ProseMirror)',
      'form [role="textbox"][contenteditable="true"]:not(.ql-editor, .ProseMirror)',
      'textarea[name="message"]',
    ],
    // Messages are plain text: the box takes a paste of html literally (public note of 2025).
    rich: false,
  },
  {
    host: /^web\.whatsapp\.com$/,
    // The search box is the same editor with the same role, outside of `#main` (captures of 2022 to 2026).
    composers: ['#main footer [contenteditable="true"]'],
    inside: '#main, [role="dialog"]',
    // Its formatting is typed as *bold*; a message is text with line breaks (2026).
    rich: false,
  },
];

const ANYWHERE: SiteRule = {
  host: /(?:)/,
  composers: ['[role="textbox"][contenteditable]', '[contenteditable]', 'textarea'],
  rich: true,
};

/** The rule for a host name; every page without one of its own gets the general rule. */
export function ruleFor(host: string): SiteRule {
  return SITES.find((site) => site.host.test(host)) ?? ANYWHERE;
}
