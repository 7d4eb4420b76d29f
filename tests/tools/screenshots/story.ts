import { newId } from '../../../lib/core/id';
import type { Contact, Interaction, Task } from '../../../lib/db';
import type { Locale } from '../../../lib/i18n';

/** An invented customer, the open mail from her, and what has been noted about her. */
export interface Story {
  locale: Locale;
  name: string;
  email: string;
  subject: string;
  mail: string;
  /** Words of the mail program around it. */
  mailbox: { name: string; folders: string[]; search: string; send: string; when: string };
  contact: Contact;
  interactions: Interaction[];
  tasks: Task[];
  /** What to look for among the replies, and what is filled into the blanks of the first one found. */
  reply: { find: string; answers: string[] };
}

/** When every picture is taken, so that the same pictures come out on any day: a Thursday morning. */
export const NOW = new Date('2026-11-19T10:24:00Z');

/** That many days before the picture is taken, at a clock time in UTC; in ms. */
function daysAgo(days: number, clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return new Date(NOW).setUTCHours(hour - 24 * days, minute, 0, 0);
}

type Who = Pick<Contact, 'name' | 'company' | 'title' | 'tags' | 'notes' | 'language' | 'timeZone'>;

function contact(
  who: Who,
  salutation: string,
  keys: [key: string, source: 'gmail' | 'linkedin' | 'manual'][],
): Contact {
  const createdAt = daysAgo(40, '10:00');
  return {
    ...who,
    id: newId(createdAt),
    salutation,
    identifiers: keys.map(([key, source]) => ({ key, source, addedAt: createdAt })),
    keys: keys.map(([key]) => key),
    nameKey: who.name.toLowerCase(),
    stage: 'negotiating',
    preferredChannel: 'email',
    birthday: null,
    custom: [],
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  };
}

type Past = [
  at: number,
  kind: Interaction['kind'],
  channel: Interaction['channel'],
  direction: 'in' | 'out' | null,
  text: string,
];

function interactions(contactId: string, past: Past[]): Interaction[] {
  return past.map(([at, kind, channel, direction, text]) => ({
    id: newId(at),
    contactId,
    at,
    kind,
    channel,
    direction,
    initiative: direction === 'in' ? 'reactive' : 'proactive',
    pace: kind === 'call' || kind === 'meeting' ? 'real-time' : 'delayed',
    text,
    link: null,
    createdAt: at,
  }));
}

function task(contactId: string, text: string, dueAt: number): Task {
  const createdAt = daysAgo(3, '15:20');
  return { id: newId(createdAt), contactId, text, dueAt, doneAt: 0, createdAt };
}

function english(): Story {
  const anna = contact(
    {
      name: 'Anna Lindqvist',
      company: 'Lindqvist Ceramics',
      title: 'Owner',
      tags: ['wholesale', 'Gothenburg fair'],
      notes: '',
      language: 'en',
      timeZone: 'Europe/Stockholm',
    },
    'Anna',
    [
      ['email:anna@lindqvist-ceramics.example', 'gmail'],
      ['phone:+46313900612', 'manual'],
      ['linkedin:anna-lindqvist-ceramics', 'linkedin'],
    ],
  );
  return {
    locale: 'en',
    name: anna.name,
    email: 'anna@lindqvist-ceramics.example',
    subject: 'Two glazes at the same price?',
    mail: 'Good morning,\n\nThe samples arrived, thank you. Could you do the glaze in two colours at the same price? I need to tell my three shops by Friday.\n\nWarm regards\nAnna',
    mailbox: {
      name: 'Mail',
      folders: ['Inbox', 'Starred', 'Sent', 'Drafts', 'All mail'],
      search: 'Search mail',
      send: 'Send',
      when: 'Today, 09:12',
    },
    contact: anna,
    interactions: interactions(anna.id, [
      [
        daysAgo(0, '09:12'),
        'message',
        'email',
        'in',
        'The samples arrived, thank you. Could you do the glaze in two colours at the same price?',
      ],
      [
        daysAgo(1, '16:40'),
        'note',
        'email',
        null,
        'Price is the last open point. Her three shops decide together, on Fridays.',
      ],
      [
        daysAgo(3, '15:05'),
        'call',
        'phone',
        'out',
        'Samples arrived whole; sea green is the favourite. Promised a price for two colours.',
      ],
      [
        daysAgo(9, '11:30'),
        'message',
        'linkedin',
        'in',
        'It was good to meet you at the fair. May I see the new glazes?',
      ],
      [
        daysAgo(12, '10:15'),
        'meeting',
        'meeting',
        'out',
        'Met at the Gothenburg fair. Sells through three shops of her own.',
      ],
    ]),
    tasks: [task(anna.id, 'Send the price for two colours', daysAgo(-1, '17:00'))],
    reply: {
      find: 'price question',
      answers: ['the tea set in two colours', '48 € a set', 'delivery to all three shops', '31 December'],
    },
  };
}

function chinese(): Story {
  const lin = contact(
    {
      name: '林晓梅',
      company: '晓梅茶行',
      title: '店主',
      tags: ['批发', '广州茶博会'],
      notes: '',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    },
    '林女士',
    [
      ['email:xiaomei@xiaomei-tea.example', 'gmail'],
      ['linkedin:lin-xiaomei-tea', 'linkedin'],
    ],
  );
  return {
    locale: 'zh-CN',
    name: lin.name,
    email: 'xiaomei@xiaomei-tea.example',
    subject: '两种釉色能否同价？',
    mail: '您好！\n\n样品已经收到，非常感谢。请问同一款茶具做两种釉色，价格能否不变？我周五之前要答复三家门店。\n\n祝好\n林晓梅',
    mailbox: {
      name: '邮箱',
      folders: ['收件箱', '已加星标', '已发送', '草稿', '所有邮件'],
      search: '搜索邮件',
      send: '发送',
      when: '今天 09:12',
    },
    contact: lin,
    interactions: interactions(lin.id, [
      [
        daysAgo(0, '09:12'),
        'message',
        'email',
        'in',
        '样品已经收到，非常感谢。请问同一款茶具做两种釉色，价格能否不变？',
      ],
      [daysAgo(1, '16:40'), 'note', 'email', null, '只剩价格没有谈定。三家门店每周五一起做决定。'],
      [daysAgo(3, '15:05'), 'call', 'phone', 'out', '样品完好，最喜欢天青色。已答应给出双色报价。'],
      [daysAgo(9, '11:30'), 'message', 'linkedin', 'in', '很高兴在茶博会上认识您，方便看看新的釉色吗？'],
      [daysAgo(12, '10:15'), 'meeting', 'meeting', 'out', '广州茶博会初次见面，自营三家门店。'],
    ]),
    tasks: [task(lin.id, '发送双色报价', daysAgo(-1, '17:00'))],
    reply: { find: '价格', answers: ['双色茶具', '每套 368 元', '送货到三家门店', '12 月 31 日'] },
  };
}

export const STORIES = { en: english(), 'zh-CN': chinese() };
