import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Attribution } from '@/components/record/attribution';
import { Section } from '@/components/record/section';
import { isolated, own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { paths } from '@/lib/paths';
import { TEXTS_A_PAGE, type TextAnswer, type TextResult } from '@/lib/public/texts';
import type { Stretch } from '@/lib/search/passage';
import type { Counted } from '@/lib/search/texts';
import { formatDate } from '@/lib/time';
import styles from './texts.module.css';

interface Props {
  query: string;
  /** What the address says of kind, year and order: the links go on from there. */
  asked: { noun?: string; year?: string; order?: string };
  answer: TextAnswer;
}

/** What the record says of a question: passages with the words that were asked for, narrowed by kind and year, page by page. */
export function Texts({ query, asked, answer }: Props) {
  const t = useTranslations('search');
  const nouns = useTranslations('nouns');
  const { noun, year, order, page, count, more, parts, has } = answer;
  const at = (change: Parameters<typeof paths.search>[1]) =>
    paths.search(query, { ...asked, ...change, page: change?.page });
  // What is chosen stands among the choices though nothing is found of it.
  const withChosen = <T extends string>(counts: readonly Counted<T>[], chosen: T | undefined) =>
    chosen === undefined || counts.some(({ of }) => of === chosen) ? counts : [...counts, { of: chosen, count: 0 }];
  const all = (counts: TextAnswer['nouns'] | TextAnswer['years']) => counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <Section
      id="texts"
      title={t('texts')}
      note={t.rich(has < parts ? 'textsPartly' : more ? 'textsMore' : 'textsNote', { count, query, ...isolated })}
    >
      <div className={styles.narrow} data-screen-only>
        <Choices
          id="kinds"
          label={t('kinds')}
          choices={[
            { key: 'all', said: t('allKinds'), count: all(answer.nouns), href: at({ noun: 'any' }), on: !noun },
            ...withChosen(answer.nouns, noun).map(({ of, count: each }) => ({
              key: of,
              said: nouns(`${of}.many`),
              count: each,
              href: at({ noun: of }),
              on: of === noun,
            })),
          ]}
        />
        {answer.years.length > 1 || year ? (
          <Choices
            id="years"
            label={t('years')}
            choices={[
              { key: 'all', said: t('allYears'), href: at({ year: undefined }), on: !year },
              ...withChosen(answer.years, year).map(({ of, count: each }) => ({
                key: of,
                said: of,
                count: each,
                href: at({ year: of }),
                on: of === year,
              })),
            ]}
          />
        ) : null}
        <Choices
          id="order"
          label={t('order')}
          choices={[
            { key: 'best', said: t('best'), href: at({ order: 'best' }), on: order === 'best' },
            { key: 'newest', said: t('newest'), href: at({ order: 'newest' }), on: order === 'newest' },
          ]}
        />
      </div>
      {answer.results.length === 0 ? (
        <p className={styles.none}>{t('textsNone')}</p>
      ) : (
        <ol start={(page - 1) * TEXTS_A_PAGE + 1}>
          {answer.results.map((result) => (
            <Result key={result.id} result={result} />
          ))}
        </ol>
      )}
      <Pager
        label={t('pages')}
        newer={page > 1 ? at({ page: page - 1 }) : undefined}
        newerLabel={t('previous')}
        older={answer.isLast ? undefined : at({ page: page + 1 })}
        olderLabel={t('next')}
      />
    </Section>
  );
}

interface Choice {
  key: string;
  said: string;
  count?: number;
  href: string;
  on: boolean;
}

/** One way to narrow the question, as links: the one that holds is marked. */
function Choices({ id, label, choices }: { id: string; label: string; choices: readonly Choice[] }) {
  const format = useFormatter();
  return (
    <div className={styles.choices}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      <ul aria-labelledby={`${id}-label`}>
        {choices.map(({ key, said, count, href, on }) => (
          <li key={key}>
            <Link href={href} aria-current={on ? 'true' : undefined}>
              {said}
            </Link>
            {count === undefined ? null : <small className={styles.count}>{format.number(count)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const marks = (stretches: readonly Stretch[]): ReactNode => (
  <bdi>{stretches.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</bdi>
);

function Result({ result: { noun, path, title, passage, meeting, said } }: { result: TextResult }) {
  const t = useTranslations('search');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return (
    <li className={styles.result}>
      <p className={styles.title}>
        <Link href={path}>{marks(title)}</Link>
      </p>
      {passage ? <p className={styles.passage}>{marks(passage)}</p> : null}
      <p className={styles.about}>
        <span>{nouns(`${noun}.one`)}</span>
        {meeting ? (
          <span>
            {t.rich(meeting.startOn ? 'atOn' : 'at', {
              meeting: () => <Link href={paths.meeting(meeting.slug)}>{own(meeting.title)}</Link>,
              date: meeting.startOn ? formatDate(meeting.startOn, locale) : '',
            })}
          </span>
        ) : null}
        {said ? (
          <Attribution
            said={said}
            verb={noun === 'commitment' ? 'promisedBy' : noun === 'presentation' ? 'presentedBy' : 'says'}
          />
        ) : null}
      </p>
    </li>
  );
}
