import { useLocale, useTranslations } from 'next-intl';
import { EditLink } from '@/components/account/island';
import { Link } from '@/components/ui/link';
import { localPath } from '@/i18n/path';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';
import type { Corrected } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';
import type { RecordOrigin } from '@/prisma/generated/enums';
import styles from './colophon.module.css';
import { useFieldWords } from './form/field-words';

type Props = {
  noun: NounName;
  id: string;
  title: string;
  version: number;
  publishedAt: Date | null;
  corrections: readonly Corrected[];
  origin: RecordOrigin;
  /** Scheme and host under which people reach the site. */
  site: string;
};

/** How to cite the record, and what has happened to it since it was published. */
export function Colophon({ noun, id, title, version, publishedAt, corrections, origin, site }: Props) {
  const t = useTranslations('record');
  const words = useFieldWords();
  const locale = useLocale();
  const date = publishedAt ? formatDay(publishedAt, locale) : t('notReported');
  const address = `${site}${paths.permalink(id)}`;
  return (
    <footer className={styles.colophon}>
      <section aria-labelledby="cite-title">
        <h2 id="cite-title">{t('cite')}</h2>
        <p className={styles.cite}>{t('citeText', { title, version, date, address })}</p>
        <p className={styles.hint} data-screen-only>
          {t('citeHint')}
        </p>
      </section>
      <section aria-labelledby="history-title">
        <h2 id="history-title">{t('history')}</h2>
        <p>
          {t('published', { version, date })} <Link href={paths.permalink(id)}>{t('permalink')}</Link>{' '}
          <EditLink href={localPath(paths.record(noun, id), locale)} label={t('edit')} />
        </p>
        {origin === 'demonstration' ? (
          <p>
            <Link href={`${paths.about()}#demonstration`}>{t('demonstration')}</Link>
          </p>
        ) : null}
        {corrections.length === 0 ? (
          <p>{t('noCorrections')}</p>
        ) : (
          <ul aria-label={t('corrections')}>
            {corrections.map((correction) => (
              <li key={correction.id}>
                {t('correction', {
                  date: formatDay(correction.at, locale),
                  note:
                    correction.note ??
                    t('correctionFields', {
                      fields: listOf(
                        correction.fields.map((name) => words.label(noun, name)),
                        locale,
                      ),
                    }),
                })}
              </li>
            ))}
          </ul>
        )}
      </section>
    </footer>
  );
}
