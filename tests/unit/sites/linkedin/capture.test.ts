// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { lastMessage } from '../../../../lib/sites/linkedin/capture';

const ANA = 'linkedin-member:ACoAABexample0001Exemplo';
const THREAD = 'https://www.linkedin.com/messaging/thread/2-abc/';

function pane(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = `<ul>${html}</ul>`;
  return root;
}
const event = (text: string, kind = '', link = '') =>
  `<li><div class="msg-s-event-listitem ${kind}" data-event-urn="x">${link}<p class="msg-s-event-listitem__body">${text}</p></div></li>`;
const by = (id: string) => `<a href="https://www.linkedin.com/in/${id}"><span>Name</span></a>`;

it('takes the last message of the other person, not the last message', () => {
  const other = 'msg-s-event-listitem--other';
  const messages = event('First', other) + event('Two<br>lines', other) + event('Mine');
  expect(lastMessage(pane(messages), [ANA], THREAD)).toEqual({
    text: 'Two\nlines',
    direction: 'in',
    at: null,
    link: THREAD,
  });
});

it('without the class, runs of messages belong to whoever is linked at their start', () => {
  const messages =
    event('Hello', '', by('ACoAABexample0001Exemplo')) +
    event('One more thing') +
    event('Yes', '', by('ACoAABexample9999Own'));
  expect(lastMessage(pane(messages), [ANA], THREAD)?.text).toBe('One more thing');
});

it('own messages alone are nothing to capture', () => {
  expect(lastMessage(pane(event('Mine')), [ANA], THREAD)).toBeNull();
  expect(lastMessage(pane(''), [], THREAD)).toBeNull();
});
