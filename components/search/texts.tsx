import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MeetingPictures } from '@/components/meetings/pictures';
import { Attribution, isSomebodys } from '@/components/record/attribution';
import { isCitationFormat } from '@/components/record/reference';
import { Section } from '@/components/record/section';
import { StatusTag } from '@/components/record/status-tag';
import { isolated, own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import type { Pictures } from '@/lib/meetings/queries/timeline';
import type { Query } from '@/lib/paths';
import { MOST_TAKEN, TEXTS_A_PAGE, type TextAnswer, type TextResult } from '@/lib/public/answers';
import type { Stretch } from '@/lib/search/passage';
import { LOOKED_AT } from '@/lib/search/texts';
import { formatDate } from '@/lib/time';
import { Narrow } from './narrow';
import { RESULT_FORMATS } from './result-file';
import { type At, narrowedAt, type SearchSite } from './sites';
import styles from './texts.module.css';

interface Props {
  query: string;
  /** What the address says: the links go on from there. */
  asked: Query;
  answer: TextAnswer;
  site: SearchSite;
}

/** What the record says of a question: passages with the words that were asked for, narrowed, page by page. */
export function Texts({ query, asked, answer, site }: Props) {
  const t = useTranslations('search');
  const { page, count, more, about, parts, has } = answer;
  const at = (other: number) => site.find(query, { ...asked, page: other });
  const found = about ? 'textsAbout' : more ? 'textsMore' : 'textsNote';
  const note = parts === 0 ? (more ? 'listMore' : 'listNote') : has < parts ? 'textsPartly' : found;
  return (
    <Section id="texts" title={t('texts')} note={t.rich(note, { count, query, most: LOOKED_AT, ...isolated })}>
      <Narrow query={query} asked={asked} answer={answer} site={site} />
      {count === 0 ? <p className={styles.none}>{t('textsNone')}</p> : null}
      {answer.pictures ? <Pictured at={narrowedAt(site, query, asked)} pictures={answer.pictures} /> : null}
      {answer.results.length > 0 ? (
        <>
          <ol start={(page - 1) * TEXTS_A_PAGE + 1}>
            {answer.results.map((result) => (
              <Result key={result.id} result={result} />
            ))}
          </ol>
          <Pager
            label={t('pages')}
            newer={page > 1 ? at(page - 1) : undefined}
            newerLabel={t('previous')}
            older={answer.isLast ? undefined : at(page + 1)}
            olderLabel={t('next')}
          />
          {site.file ? <Takings query={query} asked={asked} file={site.file} isCut={count > MOST_TAKEN} /> : null}
        </>
      ) : null}
    </Section>
  );
}

/** When and where that was said, each with its table; years and countries narrow the answer further. */
function Pictured({ at, pictures }: { at: At; pictures: Pictures }) {
  const t = useTranslations('search');
  return (
    <div className={styles.pictured}>
      <p>{t('picturedNote')}</p>
      <MeetingPictures
        pictures={pictures}
        ofYear={(year) => (year === null ? undefined : at({ year }))}
        ofCountry={(country) => at({ country })}
      />
    </div>
  );
}

type TakingsProps = Pick<Props, 'query' | 'asked'> & { file: NonNullable<SearchSite['file']>; isCut: boolean };

/** The answer as a file, in each format. */
function Takings({ query, asked, file, isCut }: TakingsProps) {
  const t = useTranslations('search');
  const record = useTranslations('record');
  return (
    <section aria-labelledby="take-label" className={styles.take} data-screen-only>
      <h3 id="take-label">{t('take')}</h3>
      <p>{isCut ? t('takeMost', { most: MOST_TAKEN }) : t('takeAll')}</p>
      <ul>
        {RESULT_FORMATS.map((format) => (
          <li key={format}>
            <Link href={file(format, query, { ...asked, page: undefined })} rel="nofollow" download>
              {isCitationFormat(format) ? record(`citeFormat_${format}`) : t(`formats.${format}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const marks = (stretches: readonly Stretch[]): ReactNode => (
  <bdi>{stretches.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</bdi>
);

function Result({ result }: { result: TextResult }) {
  const { noun, path, title, passage, isQuote, on, meeting, said, status } = result;
  const t = useTranslations('search');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return (
    <li className={styles.result}>
      <p className={styles.title}>
        <Link href={path}>{marks(title)}</Link>
      </p>
      {passage ? <p className={styles.passage}>{isQuote ? <q>{marks(passage)}</q> : marks(passage)}</p> : null}
      <p className={styles.about}>
        <span>{nouns(`${noun}.one`)}</span>
        {status && status !== 'published' ? <StatusTag status={status} /> : null}
        {meeting ? (
          <span>
            {t.rich(on ? 'atOn' : 'at', {
              meeting: () => <Link href={meeting.path}>{own(meeting.title)}</Link>,
              date: on ? formatDate(on, locale) : '',
            })}
          </span>
        ) : null}
        {said && isSomebodys(noun) ? <Attribution noun={noun} said={said} on={on} /> : null}
      </p>
    </li>
  );
}
