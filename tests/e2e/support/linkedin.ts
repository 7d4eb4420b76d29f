/** A small LinkedIn profile in the 2026 layout (SDUI), switched in place: the address first, the page a moment later. */

export interface Profile {
  slug: string;
  name: string;
  headline: string;
  company: string;
}

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function card(profile: Profile): string {
  return `<main><section componentkey="com.linkedin.sdui.profile.card.ref${profile.slug}Topcard" id="com.linkedin.sdui.profile.card.ref${profile.slug}Topcard">
    <a componentkey="ProfileVerificationTriggerRef-${profile.slug}" href="/in/${profile.slug}/overlay/verification/"><h2>${safe(profile.name)}</h2></a>
    <p>· 2nd</p><p>${safe(profile.headline)}</p><div><svg id="company-accent-4"></svg><p>${safe(profile.company)}</p></div><p>Oslo, Norway</p>
    <a href="/in/${profile.slug}/overlay/contact-info/">Contact info</a></section>
    <div componentkey="profileCardsAboveActivity${profile.slug}"></div></main>`;
}

/** The page. `window.openProfile(i)` changes the address at once and the document after `delay` ms. */
export function linkedin(profiles: Profile[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LinkedIn</title></head><body>
    <nav><a href="/in/me-myself/">Me</a></nav><div id="root"></div>
    <script>
      const cards = ${JSON.stringify(profiles.map((profile) => ({ html: card(profile), ...profile }))).replaceAll('<', '\\u003c')};
      window.moveTo = (i) => history.pushState(null, '', '/in/' + cards[i].slug + '/');
      window.draw = (i) => { document.title = cards[i].name + ' | LinkedIn'; document.getElementById('root').innerHTML = cards[i].html; };
      window.openProfile = (i) => { window.moveTo(i); window.draw(i); };
      const first = cards.findIndex((one) => location.pathname.includes('/in/' + one.slug));
      if (first >= 0) window.draw(first);
    </script></body></html>`;
}
