import { defineContentScript } from 'wxt/utils/define-content-script';
import { insert } from '../lib/editors';
import { attach } from '../lib/sites/attach';
import { whatsapp } from '../lib/sites/whatsapp';

export default defineContentScript({
  matches: whatsapp.matches,
  runAt: 'document_idle',
  main: () => attach(whatsapp, insert),
});
