import { SITES, siteInfo } from '../../lib/core/sites';
import { panel } from '../../lib/i18n/panel';
import type { PageState } from '../../lib/messaging/panel';
import { saveSettings } from '../../lib/settings';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { useLocale, useT } from '../ui/locale';
import { useSettings } from '../ui/settings';
import { partsText } from './why';

const LINK = 'inline-flex h-8 items-center rounded-lg border border-line bg-card px-3 hover:border-accent';

/** What the panel says when there is nobody to show: why, and what to do. */
export function NobodyHere({ page, onReload }: { page: PageState; onReload: (tabId: number) => void }) {
  const t = useT(panel);
  const { tag } = useLocale();
  const settings = useSettings();
  if (page.status === 'elsewhere') {
    return (
      <Empty title={t('elsewhere')} hint={t('elsewhereHint')}>
        {SITES.map(
          (site) =>
            site.home && (
              <a key={site.id} href={site.home} target="_blank" rel="noreferrer" className={LINK}>
                {t('open', { site: site.name })}
              </a>
            ),
        )}
      </Empty>
    );
  }
  if (page.status === 'off') {
    return (
      <Empty title={t('off', { site: siteInfo(page.site).name })} hint={t('offHint')}>
        <Button onClick={() => void saveSettings({ sitesOff: settings.sitesOff.filter((site) => site !== page.site) })}>
          {t('switchOn')}
        </Button>
      </Empty>
    );
  }
  if (page.status === 'stale') {
    return (
      <Empty title={t('stale')} hint={t('staleHint')}>
        <Button look="solid" onClick={() => onReload(page.tabId)}>
          {t('reload')}
        </Button>
      </Empty>
    );
  }
  if (page.status === 'waiting' || page.status === 'arriving') return null;
  const { sighting } = page;
  if (sighting.kind === 'self') return <Empty title={t('self')} hint={t('selfHint')} />;
  if (sighting.kind === 'group') return <Empty title={sighting.name ?? t('group')} hint={t('groupHint')} />;
  if (sighting.missing.length)
    return <Empty title={t('cannotRead')} hint={t('cannotReadHint', { what: partsText(t, sighting.missing, tag) })} />;
  return <Empty title={t('nobody')} hint={t('nobodyHint')} />;
}
