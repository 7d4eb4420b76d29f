import { blanks, render } from '../../../lib/templates/render';
import type { Answers, TemplateContext, TemplateError, TemplateText } from '../../../lib/templates/types';

/** Everything known. Invented people. */
export const FULL = {
  contact: {
    name: 'Anna Lindqvist',
    salutation: 'Anna',
    firstName: 'Anna',
    company: 'Norrsken Bakery',
    title: 'Buyer',
    email: 'anna@norrsken.example',
    phone: '+46 8 123 45 67',
    stage: 'customer',
    language: 'en-GB',
    birthday: '1988-05-12',
    custom: { 'Shoe size': '38', colour: 'red' },
  },
  me: { name: 'Bo Chen', company: 'Chen Ovens', email: 'bo@chen.example', phone: '+44 20 7946 0000' },
  today: '2026-11-21',
  page: { site: 'gmail' },
} satisfies TemplateContext;

export const reply = (body: string, more: Partial<TemplateText> = {}): TemplateText => ({
  body,
  subject: null,
  language: 'en',
  ...more,
});

/** The reply, or an exception that says why there is none. */
export function rendered(template: TemplateText | string, context: TemplateContext = FULL, answers: Answers = {}) {
  const result = render(typeof template === 'string' ? reply(template) : template, context, answers);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Why there is no reply. */
export function refusal(template: TemplateText | string, context: TemplateContext = FULL, answers: Answers = {}) {
  const result = render(typeof template === 'string' ? reply(template) : template, context, answers);
  if (result.ok) throw new Error(`rendered: ${result.value.text.slice(0, 200)}`);
  return result.error;
}

/** The blanks of a template that is valid. */
export function blanksOf(template: TemplateText | string, context: TemplateContext = FULL) {
  const result = blanks(typeof template === 'string' ? reply(template) : template, context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The paths of the blanks that an error names. */
export const unfilled = (error: TemplateError) => (error.kind === 'blanks' ? error.blanks.map((b) => b.path) : []);
