import { useLocale, useTranslations } from 'next-intl';
import { JsonLd } from '@/components/record/json-ld';
import { Section } from '@/components/record/section';
import { LicenceName } from '@/components/site/licence';
import { ListHead } from '@/components/site/list-head';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { numberFormat } from '@/lib/formats';
import type { Thing } from '@/lib/json-ld';
import { FOLDERS, NOUN_NAMES } from '@/lib/noun-names';
import { paths } from '@/lib/paths';
import type { Manifest } from '@/lib/public/whole';
import styles from './page.module.css';

/** The whole record as data in the words of schema.org. */
function dataset(
  { licence, publisher, made, schema }: Manifest,
  site: string,
  words: { name: string; description: string },
): Thing {
  return {
    '@type': 'Dataset',
    ...words,
    url: `${site}${paths.download()}`,
    dateModified: made.slice(0, 10),
    isAccessibleForFree: true,
    ...(licence && { license: licence.url ?? { '@type': 'CreativeWork', name: licence.name } }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    subjectOf: { '@type': 'CreativeWork', url: schema, encodingFormat: 'application/schema+json' },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/jsonl',
      contentUrl: `${site}${paths.downloadFile()}`,
    },
  };
}

/** What the download of the whole record holds, what else programs may read, and under which licence. */
export function DownloadView({ manifest, site }: { manifest: Manifest; site: string }) {
  const t = useTranslations('data');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  const words = { name: t('title'), description: t('description') };
  return (
    <article>
      <JsonLd thing={dataset(manifest, site, words)} />
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      <Section id="whole" title={t('whole')}>
        <Prose>{t('wholeText')}</Prose>
        <p className={styles.next}>
          <a href={paths.downloadFile()} download>
            {t('wholeFile')}
          </a>
        </p>
        <dl className={styles.counts}>
          {NOUN_NAMES.filter((noun) => (manifest.counts[FOLDERS[noun]] ?? 0) > 0).map((noun) => (
            <div key={noun}>
              <dt>{nouns(`${noun}.many`)}</dt>
              <dd>{numberFormat(locale, {}).format(manifest.counts[FOLDERS[noun]] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="twins" title={t('twins')}>
        <Prose>{t('twinsText')}</Prose>
        <ul className={styles.files}>
          <li>
            <a href={paths.schema()}>{t('schema')}</a>
          </li>
          <li>
            <a href={paths.llms()}>{t('texts')}</a>
          </li>
        </ul>
      </Section>
      <Section id="licence" title={t('licence')}>
        {manifest.licence ? (
          <p>{t.rich('licenceText', { licence: () => <LicenceName /> })}</p>
        ) : (
          <Unknown>{t('licenceNone')}</Unknown>
        )}
      </Section>
    </article>
  );
}
