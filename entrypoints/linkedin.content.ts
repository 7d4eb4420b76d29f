import { defineContentScript } from 'wxt/utils/define-content-script';
import { insert } from '../lib/editors';
import { attach } from '../lib/sites/attach';
import { linkedin } from '../lib/sites/linkedin';

export default defineContentScript({
  matches: linkedin.matches,
  runAt: 'document_idle',
  main: () => attach(linkedin, insert),
});
