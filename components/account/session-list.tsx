import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { Device } from '@/lib/sign-in/agent';
import { formatDay, formatInstant } from '@/lib/time';
import { endOne, endOthers } from '@/lib/users/actions';
import type { SessionRow } from '@/lib/users/queries';
import { ActionForm } from './form';
import styles from './session-list.module.css';

type Props = { sessions: readonly SessionRow[]; currentId: string };

function useDeviceWords() {
  const t = useTranslations('profile.sessions.device');
  return ({ browser, system }: Device): string => {
    if (browser && system) return t('both', { browser, system });
    return browser ?? (system ? t('system', { system }) : t('unknown'));
  };
}

/** Where a member is signed in, with a way to end each of these sessions but the one that is looking. */
export function SessionList({ sessions, currentId }: Props) {
  const t = useTranslations('profile.sessions');
  const texts = { errorTitle: t('failed') };
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <SessionWords session={session} isCurrent={session.id === currentId} />
            {session.id === currentId ? null : (
              <ActionForm
                action={endOne}
                prefix={session.id}
                layout="line"
                variant="secondary"
                submit={t('end')}
                texts={texts}
                fields={[{ id: 'id', type: 'hidden', label: '', value: session.id }]}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm
          action={endOthers}
          layout="line"
          variant="danger"
          submit={t('endOthers')}
          texts={texts}
          fields={[]}
        />
      ) : (
        <p className={styles.alone}>{t('alone')}</p>
      )}
    </>
  );
}

function SessionWords({ session, isCurrent }: { session: SessionRow; isCurrent: boolean }) {
  const t = useTranslations('profile.sessions');
  const words = useDeviceWords();
  const locale = useLocale();
  const since = formatDay(session.since, locale);
  return (
    <div>
      <p className={styles.device}>
        {words(session.device)}{' '}
        {isCurrent ? (
          <Tag shape="tick" tone="good">
            {t('thisOne')}
          </Tag>
        ) : null}
      </p>
      <p className={styles.seen}>
        {isCurrent ? t('since', { since }) : t('seen', { since, seen: formatInstant(session.seenAt, locale) })}
      </p>
    </div>
  );
}
