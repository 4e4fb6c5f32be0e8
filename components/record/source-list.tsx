import { useLocale, useTranslations } from 'next-intl';
import { Joined } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { documentAddress } from '@/lib/document-address';
import { languageTag } from '@/lib/languages';
import type { SourceBrief } from '@/lib/parts/queries';
import { NONE_BEYOND, type SourcesBeyond } from '@/lib/parts/queries/sources';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { More } from './more';
import { Section } from './section';
import styles from './source-list.module.css';
import { allSources, type SourceNumbers } from './sources-of-page';

/** The dot stays with what is before it. */
const SEPARATOR = '\u00a0· ';

type Props = {
  numbers: SourceNumbers;
  /** Those of statements that the page does not show. */
  beyond?: SourcesBeyond;
};

/** The documents behind a page, under the numbers by which its margins name them. */
export function SourceList({ numbers, beyond = NONE_BEYOND }: Props) {
  const t = useTranslations('record');
  const options = useTranslations('options.sourceKind');
  const locale = useLocale();
  const sources = [...numbers.values()];
  if (sources.length === 0) {
    return (
      <Section id="sources" title={t('sources')}>
        <Notice tone="doubt">{t('sourcesNone')}</Notice>
      </Section>
    );
  }
  return (
    <Section id="sources" title={t('sources')} note={t('sourcesNote', { count: sources.length })}>
      <ol className={styles.list}>
        {sources.map(({ number, source }) => (
          <li key={source.id} id={`source-${source.id}`}>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <div>
              <p className={styles.title}>
                <Link href={paths.source(source.id)} lang={languageTag(source.language)}>
                  {source.title}
                </Link>
              </p>
              <p className={styles.about}>
                <Joined
                  by={SEPARATOR}
                  parts={[
                    options(source.kind),
                    source.authors.join(', '),
                    source.containerTitle,
                    source.publisher,
                    source.issuedOn ? formatDate(source.issuedOn, locale) : t('undated'),
                    source.symbol,
                  ]}
                />
              </p>
              <Original source={source} />
            </div>
          </li>
        ))}
      </ol>
      <More kind="sources" shown={sources.length} {...allSources(numbers, beyond)} />
    </Section>
  );
}

/** Where a document opens, and when somebody read it there. */
function Original({ source }: { source: SourceBrief }) {
  const t = useTranslations('record');
  const locale = useLocale();
  const address = documentAddress(source);
  return address ? (
    <p className={styles.about}>
      <a href={address} rel="noopener" data-address-printed>
        {t('original')}
      </a>
      {source.accessedOn ? ` · ${t('accessed', { date: formatDate(source.accessedOn, locale) })}` : ''}
    </p>
  ) : null;
}
