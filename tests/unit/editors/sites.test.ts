import { expect, it } from 'vitest';
import { ruleFor } from '../../../lib/editors/sites';

it('each site has its own rule, on its own hosts only', () => {
  const general = ruleFor('crm.example');
  const own = ['mail.google.com', 'www.linkedin.com', 'linkedin.com', 'web.whatsapp.com'];
  for (const host of own) expect(ruleFor(host), host).not.toBe(general);
  for (const host of ['mail.google.com.evil.example', 'notlinkedin.com', 'whatsapp.com', '']) {
    expect(ruleFor(host), host).toBe(general);
  }
});

it('no rule names a box by a label, which changes with the language', () => {
  for (const host of ['mail.google.com', 'www.linkedin.com', 'web.whatsapp.com', 'crm.example']) {
    const rule = ruleFor(host);
    expect([...rule.composers, rule.inside, rule.tail, rule.native].join()).not.toMatch(/aria-label|title|placeholder/);
  }
});
