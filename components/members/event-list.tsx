import { useLocale, useTranslations } from 'next-intl';
import settings from '@/components/ui/settings.module.css';
import { formatInstant } from '@/lib/time';
import type { EventRow } from '@/lib/users/queries';
import styles from './list.module.css';

/** What happened to accounts and at the door lately, a sentence an entry. */
export function EventList({ events }: { events: readonly EventRow[] }) {
  const t = useTranslations('members.events');
  const roles = useTranslations('roles');
  const locale = useLocale();
  const sentence = ({ action, actor, account, email, role, times }: EventRow): string => {
    const key = `said.${action}` as Parameters<typeof t>[0];
    const values = {
      actor: actor ?? t('program'),
      account: account ?? t('unknown'),
      email: email ?? t('unknown'),
      role: role ? roles(role) : t('unknown'),
      times,
    };
    return t.has(key) ? t(key, values) : action;
  };
  return (
    <section aria-labelledby="events" className={settings.section}>
      <h2 id="events">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ol>
        {events.map((event) => (
          <li key={event.id} className={styles.event}>
            <time dateTime={event.at.toISOString()} className={styles.email}>
              {t('at', { at: formatInstant(event.at, locale) })}
            </time>
            <span>{sentence(event)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
