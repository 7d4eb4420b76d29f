/** The one door to `browser.*`; everything else imports it from here. */
export { default as browser } from 'webextension-polyfill';
