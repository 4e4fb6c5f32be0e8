import { useLocale, useTranslations } from 'next-intl';
import { EditLink } from '@/components/alive/account-link';
import { CopyButton } from '@/components/alive/copy-button';
import { FeedLinks, type FeedSubject } from '@/components/site/feed-links';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/env';
import type { NounName } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import type { CorrectionNote } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';
import type { RecordOrigin } from '@/prisma/generated/enums';
import styles from './colophon.module.css';
import { type CorrectedPart, Corrections } from './corrections';
import { useGoneWords } from './gone';
import { CITATION_FORMATS, type CitedFor, referenceTo, referredBy, sentenceOf } from './reference';

type Props = {
  noun: NounName;
  id: string;
  /** Plain text. */
  title: string;
  version: number;
  publishedAt: Date | null;
  /** Who said it and at which meeting, or which document it is. */
  cited?: CitedFor;
  corrections: readonly CorrectionNote[];
  /** What else the page shows and somebody may have corrected. */
  parts?: readonly CorrectedPart[];
  origin: RecordOrigin;
  /** Scheme and host under which people reach the site. */
  site: string;
  /** What the page has a feed of. */
  feed?: FeedSubject;
};

/** How to cite the record, and what has happened to it since it was published. */
export function Colophon(props: Props) {
  const { noun, id, title, version, publishedAt, cited, corrections, parts = [], origin, site, feed } = props;
  const t = useTranslations('record');
  const house = useTranslations('site')('name');
  const locale = useLocale();
  const gone = useGoneWords();
  const date = publishedAt ? formatDay(publishedAt, locale) : t('notReported');
  const contact = env().CONTACT_EMAIL;
  const address = `${site}${paths.permalink(id)}`;
  const referred = referredBy({ id, version, publishedAt }, title, cited);
  return (
    <footer className={styles.colophon}>
      <section aria-labelledby="cite-title">
        <h2 id="cite-title">{t('cite')}</h2>
        <p id="cite-line" className={styles.cite}>
          {sentenceOf(referenceTo(referred, house, locale, gone), locale, t).map((piece, at) =>
            typeof piece === 'string' ? piece : <bdi key={at}>{piece.name}</bdi>,
          )}
        </p>
        <p className={styles.hint} data-screen-only>
          {t('citeHint')} <CopyButton of="cite-line" label={t('citeCopy')} done={t('citeCopied')} />
        </p>
        <ul className={styles.formats} aria-label={t('citeFormats')} data-screen-only>
          {CITATION_FORMATS.map((format) => (
            <li key={format}>
              <Link href={paths.cite(noun, id, format)} download>
                {t(`citeFormat_${format}`)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="history-title">
        <h2 id="history-title">{t('history')}</h2>
        <p>
          {t('published', { version, date })}{' '}
          <Link href={paths.permalink(id)} data-screen-only>
            {t('permalink')}
          </Link>{' '}
          <Link href={paths.versionOf(paths.permalink(id), version)} data-screen-only>
            {t('versions')}
          </Link>{' '}
          {contact ? (
            <a href={paths.mail(contact, t('reportSubject', { title, version }), `${address}\n\n`)} data-screen-only>
              {t('report')}
            </a>
          ) : null}{' '}
          <EditLink href={localPath(paths.record(noun, id), locale)} label={t('edit')} />
        </p>
        {origin === 'demonstration' ? (
          <p>
            <Link href={paths.demonstration()}>{t('demonstration')}</Link>
          </p>
        ) : null}
        <Corrections noun={noun} id={id} corrections={corrections} parts={parts} />
        {feed ? <FeedLinks subject={feed} /> : null}
      </section>
    </footer>
  );
}
