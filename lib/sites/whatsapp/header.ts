import { line } from '../../core/text';
import { attributeOf, type Finder, textOf, visible } from '../strategies';
import { isYou } from './names';

/** The head of the open chat. */
export interface Header {
  /** Name or number as shown, without the mark of the user's own chat. */
  title: string | null;
  /** What stands before a parenthesis in the title, whatever that means. */
  before: string | null;
  /** The word in the parenthesis after the title: "NAME (You)", if there is one. */
  mark: string | null;
  /** The mark stands in an element of its own. */
  apart: boolean;
  /** The line below: presence, members, "typing…", a hint. */
  subtitle: string | null;
  /** Shown with the badge of a checked firm. */
  verified: boolean;
  /** The placeholder picture of a group, community or list; absent when it has a picture. */
  groupPicture: boolean;
}

const IN_PARENTHESES = /^[(（]\s*([^()（）]{1,24}?)\s*[)）]$/;
const WITH_MARK = /^(.*\S)\s*[(（]\s*([^()（）]{1,24}?)\s*[)）]$/;

/** What a panel of WhatsApp has and another page's `#main` has not (2017-10 to 2026-09). */
const OF_WHATSAPP = '[data-icon], [data-id], [data-tab], [data-pre-plain-text], [data-testid^="conversation"]';

/**
 * The panel of the open chat, or null when none is open. The media viewer puts further elements with the same id into the page
 * (2026-01): the chat is the one with messages.
 */
export function mainPanel(document: Document): Element | null {
  const panels = [...document.querySelectorAll('#main')].filter(
    (panel) => panel.querySelector('header') && panel.querySelector(OF_WHATSAPP),
  );
  return panels.find((panel) => panel.querySelector('[data-id]') && visible(panel)) ?? panels.find(visible) ?? null;
}

/** Text of a name; for a name made of pictures alone, what they stand for. */
function nameText(element: Element): string | null {
  return textOf(element) ?? attributeOf(element, 'title') ?? attributeOf(element.querySelector('img[alt]'), 'alt');
}

function titleElement(header: Element, finder: Finder): Element | null {
  const shown = (selector: string) =>
    [...header.querySelectorAll(selector)]
      .slice(0, 20)
      .find((one) => !one.closest('[data-testid="chat-subtitle"], button') && nameText(one) !== null && visible(one));
  return finder.first('name', [
    { seen: '2026-08', find: () => shown('[data-testid="conversation-info-header-chat-title"]') },
    { seen: '2026-01', find: () => shown('span[dir]') },
    { seen: '2017-10', find: () => shown('span[title]') },
    { seen: 'not seen', find: () => shown('[role="heading"], h1, h2, [role="button"] span') },
  ]);
}

/** Reads the chat's header; a part that is not found is noted in the finder. */
export function readHeader(main: Element, finder: Finder): Header {
  const header = main.querySelector('header');
  const element = header ? titleElement(header, finder) : null;
  const whole = element ? nameText(element) : null;
  const after = [...(element?.parentElement?.parentElement?.querySelectorAll('span[dir]') ?? [])].find(
    (span) => span !== element && IN_PARENTHESES.test(textOf(span) ?? ''),
  );
  const apart = after ? (IN_PARENTHESES.exec(textOf(after) ?? '')?.[1] ?? null) : null;
  const [, before, within] = WITH_MARK.exec(whole ?? '') ?? [];
  const below =
    header?.querySelector('[data-testid="chat-subtitle"]') ??
    [...(header?.querySelectorAll('span[title]') ?? [])].find(
      (span) => !span.contains(element) && !element?.contains(span),
    );
  return {
    title: apart === null && isYou(within) ? line(before) : whole,
    before: line(before),
    mark: apart ?? within ?? null,
    apart: apart !== null,
    subtitle: attributeOf(below, 'title', 2000) ?? textOf(below, 2000),
    verified: !!header?.querySelector('[data-icon*="verified"]'),
    groupPicture: !!header?.querySelector(
      '[data-icon^="default-group"], [data-icon^="default-community"], [data-icon^="default-broadcast"]',
    ),
  };
}
