import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useActWords } from '@/components/history/act-words';
import { besideName } from '@/components/record/beside';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { NOUN_NAMES } from '@/lib/field';
import { MOST_COUNTED } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { mayCreate } from '@/lib/policy';
import { formatInstant } from '@/lib/time';
import type { SavedSearch } from '@/lib/users/queries';
import type { Member } from '@/lib/viewer';
import type { StartPage } from '@/lib/workspace/start';
import { RecordRows } from './record-rows';
import { SavedSearches } from './saved-searches';
import styles from './start.module.css';

/** Drafts that stand by themselves, before the rest is left to the lists. */
const SHOWN = 8;

type Props = { start: StartPage; viewer: Member; proposals: ReactNode; searches: readonly SavedSearch[] };

/** What a member finds first: what is theirs to finish, what the others did, what lacks a source, and the ways to begin. */
export function Start({ start, viewer, proposals, searches }: Props) {
  const t = useTranslations('workspace');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  const did = useActWords();
  const writes = mayCreate(viewer);
  const idle = start.meetings.length === 0 && start.drafts.length === 0;
  return (
    <div className={styles.start}>
      <header className={styles.head}>
        <h1>{t('start')}</h1>
        <p>{t('lead')}</p>
        {writes ? (
          <nav aria-label={t('quick')} className={styles.quick}>
            <LinkButton variant="primary" href={paths.import()}>
              {t('quickImport')}
            </LinkButton>
            <LinkButton href={paths.newRecord('meeting')}>{t('quickMeeting')}</LinkButton>
            <LinkButton href={paths.newRecord('source')}>{t('quickSource')}</LinkButton>
            <LinkButton href={paths.newRecord('organization')}>{t('quickOrganization')}</LinkButton>
          </nav>
        ) : null}
      </header>
      <div className={styles.columns}>
        <div className={styles.mine}>
          {proposals}
          {writes && idle ? (
            <EmptyState
              title={t('emptyTitle')}
              action={
                <LinkButton variant="primary" href={paths.import()}>
                  {t('quickImport')}
                </LinkButton>
              }
            >
              <p>{t('emptyText')}</p>
            </EmptyState>
          ) : null}
          {start.meetings.length > 0 ? (
            <section aria-labelledby="meetings">
              <h2 id="meetings">{t('meetingsDraft')}</h2>
              <ul className={styles.meetings}>
                {start.meetings.map(({ id, title, pieces, ...about }) => (
                  <li key={id}>
                    <Link href={paths.meetingDraft(id)}>{title}</Link>
                    <p>{[besideName(about, locale), t('pieces', { count: pieces })].filter(Boolean).join(' · ')}</p>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {start.drafts.length > 0 ? (
            <section aria-labelledby="drafts">
              <h2 id="drafts">{t('drafts')}</h2>
              <RecordRows rows={start.drafts.slice(0, SHOWN)} />
              {start.drafts.length > SHOWN ? (
                <p className={styles.note}>{t('allDrafts', { count: start.drafts.length - SHOWN })}</p>
              ) : null}
            </section>
          ) : null}
          <section aria-labelledby="unsourced">
            <h2 id="unsourced">{t('unsourced')}</h2>
            <p className={styles.note}>
              {start.unsourcedCount > MOST_COUNTED
                ? t('unsourcedMore', { count: MOST_COUNTED })
                : t('unsourcedNote', { count: start.unsourcedCount })}
            </p>
            <RecordRows rows={start.unsourced} />
          </section>
          <SavedSearches searches={searches} />
          <nav aria-labelledby="lists">
            <h2 id="lists">{t('lists')}</h2>
            <ul className={styles.lists}>
              {NOUN_NAMES.map((noun) => (
                <li key={noun}>
                  <Link href={paths.records(noun)}>{nouns(`${noun}.many`)}</Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <section aria-labelledby="changes" className={styles.changes}>
          <h2 id="changes">{t('changes')}</h2>
          {start.changes.length === 0 ? <p className={styles.note}>{t('noChanges')}</p> : null}
          <ol>
            {start.changes.map(({ id, noun, title, author, at, more, actId, ...act }) => (
              <li key={actId}>
                <p>
                  {t.rich('changeBy', {
                    name: author ?? t('byProgram'),
                    did: did(noun, act),
                    b: (chunks) => <b>{chunks}</b>,
                  })}
                </p>
                <Link href={more > 0 && noun === 'meeting' ? paths.meetingDraft(id) : paths.record(noun, id)}>
                  {title || t('untitled')}
                </Link>
                {more > 0 ? <p>{t('more', { count: more })}</p> : null}
                <p>{formatInstant(at, locale)}</p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}
