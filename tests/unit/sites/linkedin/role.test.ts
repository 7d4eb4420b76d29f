// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { currentRole } from '../../../../lib/sites/linkedin/role';

function entry(...lines: string[]): Element {
  const list = document.createElement('ul');
  list.innerHTML = `<li>${lines.map((line) => `<p>${line}</p>`).join('')}</li>`;
  return list.firstElementChild as Element;
}

describe('a role counts only while it lasts', () => {
  it.each([
    ['en', 'Oct 2023 - Present · 1 yr 3 mos'],
    ['de', 'Okt. 2023–Heute · 1 Jahr'],
    ['fr', 'oct. 2023 - aujourd’hui · 1 an 3 mois'],
    ['pt', 'out de 2023 - o momento · 1 ano'],
    ['es', 'oct. 2023 - actualidad'],
    ['zh', '2023年10月 - 至今 · 1 年 3 个月'],
    ['zh 2018', '2015 年 1 月 – 至今'],
    ['ja', '2023年10月 – 現在 · 1年'],
    ['ko', '2023년 10월 - 현재 · 1년'],
    ['ar', 'أكتوبر 2023 - الحالي · سنة واحدة'],
    ['fa', 'اکتبر ۲۰۲۳ - اکنون'],
    ['public 2016', 'December 2008 – Present (7 years 1 month)'],
    ['public 2024', 'Jul 2021 - Present 2 years 9 months'],
  ])('%s: until now', (_, period) => {
    expect(currentRole(entry('Buyer', 'Example Ltd', period))).toEqual({ title: 'Buyer', company: 'Example Ltd' });
  });

  it.each([
    ['en', 'Oct 2023 - Dec 2024 · 1 yr 3 mos'],
    ['de', 'Jan. 2019–Sept. 2023 · 4 Jahre'],
    ['ja', '2016年4月 - 2020年3月 · 4年'],
    ['ar', 'يناير 2019 - مارس 2021'],
    ['one year', '2019'],
    ['no period', 'London'],
  ])('%s: has ended, or does not say', (_, period) => {
    expect(currentRole(entry('Buyer', 'Example Ltd', period))).toEqual({ title: null, company: null });
  });
});

it('the kind of employment is not part of the company', () => {
  expect(currentRole(entry('Buyer', 'Example &amp; Sons · Full-time', '2020 - Present'))).toEqual({
    title: 'Buyer',
    company: 'Example & Sons',
  });
});

it('several roles at one employer: the newest one', () => {
  const list = document.createElement('ul');
  list.innerHTML = `<li><p>Example Ltd</p><p>Full-time · 6 yrs</p><p>Oslo</p><ul>
    <li><p>Head of buying</p><p>Jan 2023 - Present · 3 yrs</p></li><li><p>Buyer</p><p>Jan 2020 - Dec 2022</p></li></ul></li>`;
  expect(currentRole(list.firstElementChild)).toEqual({ title: 'Head of buying', company: 'Example Ltd' });
});

it('what is masked is not known', () => {
  expect(currentRole(entry('***** *****', '******* Ltd', '2021 - Present'))).toEqual({ title: null, company: null });
});
