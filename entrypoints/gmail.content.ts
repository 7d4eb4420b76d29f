import { defineContentScript } from 'wxt/utils/define-content-script';
import { insert } from '../lib/editors';
import { attach } from '../lib/sites/attach';
import { gmail } from '../lib/sites/gmail';

export default defineContentScript({
  matches: gmail.matches,
  runAt: 'document_idle',
  main: () => attach(gmail, insert),
});
