import { useLocale, useTranslations } from 'next-intl';
import { RecordArticle } from '@/components/record/article';
import { useDiscussedFact } from '@/components/record/discussed-fact';
import { More } from '@/components/record/more';
import { LinkButton } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Ledger } from '@/components/ui/ledger';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { documentAddress, doiAddress } from '@/lib/document-address';
import { languageName, listOf } from '@/lib/names';
import { MOST_COUNTED } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import type { PublicSource } from '@/lib/sources/queries/page';
import { formatDate } from '@/lib/time';
import { documentOf } from './linked-data';
import styles from './page.module.css';
import { Passages } from './passages';

/** Documents that no body adopts and that carry no symbol: where they have none, none is missing. */
const UNBOUND: readonly PublicSource['kind'][] = ['press', 'speech', 'web_page', 'report', 'study'];
/** A title of more letters is set smaller, or it fills half a screen and leaves a word alone on its last line. */
const LONG_TITLE = 80;

/** A source as anyone may read it: what document it is, where it is, and what rests on it. */
export function SourceView({ source, origin }: { source: PublicSource; origin: string }) {
  const t = useTranslations('source');
  const search = useTranslations('search');
  const record = useTranslations('record');
  const options = useTranslations('options');
  const locale = useLocale();
  const date = (value: string | null) => (value ? formatDate(value, locale) : undefined);
  const { passages, quoted } = source.counts;
  const discussed = useDiscussedFact('source', source.id, source.counts.discussed);
  return (
    <RecordArticle
      noun="source"
      record={source}
      title={source.title}
      cited={{ document: source }}
      site={origin}
      thing={documentOf(source, origin)}
      head={{
        parent: { href: paths.search(), label: search('title') },
        kind: t('over'),
        title: source.title,
        lang: source.language ?? undefined,
        statement: source.title.length > LONG_TITLE,
      }}
      facts={() => (
        <Ledger
          unknown={record('notReported')}
          entries={[
            { label: t('kind'), value: options(`sourceKind.${source.kind}`) },
            { label: t('publisher'), value: source.publisher },
            { label: t('issued'), value: date(source.issuedOn) },
            { label: t('accessed'), value: date(source.accessedOn) },
            discussed,
          ]}
        />
      )}
      parts={[
        { id: 'document', citations: [], content: () => <Document source={source} /> },
        {
          id: 'rests',
          title: t('rests'),
          note: t(passages < MOST_COUNTED ? 'restsNote' : 'restsNoteMany', { count: passages, quoted }),
          citations: [],
          content: () => (
            <>
              {source.citations.length === 0 ? (
                <Unknown>{t('restsNone')}</Unknown>
              ) : (
                <Passages citations={source.citations} language={source.language} />
              )}
              <More
                kind="passages"
                shown={source.citations.length}
                count={passages}
                href={paths.list('source', source.id, 'passages')}
              />
            </>
          ),
        },
      ]}
      cites={false}
    />
  );
}

/** Where the document is, and what is known of it. */
function Document({ source }: { source: PublicSource }) {
  const t = useTranslations('source');
  const record = useTranslations('record');
  const options = useTranslations('options');
  const locale = useLocale();
  const address = documentAddress(source);
  const doi = doiAddress(source.doi);
  const bound = (fact: { label: string; value: string | null | undefined }) =>
    fact.value || !UNBOUND.includes(source.kind) ? [fact] : [];
  return (
    <>
      {address ? (
        <p className={styles.open}>
          <LinkButton href={address} rel="noopener" variant="primary">
            {t('open')}
          </LinkButton>
          {source.archiveUrl && source.archiveUrl !== address ? (
            <LinkButton href={source.archiveUrl} rel="noopener">
              {record('archived')}
            </LinkButton>
          ) : null}
          <bdi className={styles.host}>{new URL(address).hostname.replace(/^www\./, '')}</bdi>
        </p>
      ) : null}
      <Facts
        layout="grid"
        unknown={record('notReported')}
        facts={[
          { label: t('authors'), value: listOf(source.authors, locale) },
          ...(source.containerTitle ? [{ label: t('container'), value: source.containerTitle }] : []),
          ...bound({ label: t('symbol'), value: source.symbol }),
          { label: t('language'), value: source.language ? languageName(source.language, locale) : undefined },
          ...bound({
            label: t('binding'),
            value: source.bindingStatus && options(`bindingStatus.${source.bindingStatus}`),
          }),
          ...bound({
            label: t('endorsement'),
            value: source.endorsement && options(`endorsement.${source.endorsement}`),
          }),
          ...(source.pages ? [{ label: t('pages'), value: source.pages }] : []),
          ...(source.doi
            ? [
                {
                  label: t('doi'),
                  value: doi ? (
                    <a href={doi} rel="noopener">
                      {source.doi}
                    </a>
                  ) : (
                    source.doi
                  ),
                },
              ]
            : []),
        ]}
      />
      {source.note ? (
        <dl className={styles.note}>
          <dt>{t('note')}</dt>
          <dd>
            <Prose size="small">{source.note}</Prose>
          </dd>
        </dl>
      ) : null}
    </>
  );
}
