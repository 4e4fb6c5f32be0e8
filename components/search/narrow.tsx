import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { localPath } from '@/lib/local-path';
import type { Query } from '@/lib/paths';
import type { TextAnswer } from '@/lib/public/answers';
import { FACETS, type Facet } from '@/lib/public/facets';
import { formatDate } from '@/lib/time';
import { readDates } from '@/lib/typed-date';
import { useFacetWords } from './facet-words';
import styles from './narrow.module.css';
import { type At, narrowedAt, type SearchSite } from './sites';

interface Props {
  query: string;
  /** What the address says: the links go on from there. */
  asked: Query;
  answer: TextAnswer;
  site: SearchSite;
}

/** Facets that stand open; the others unfold. */
const FIRST: readonly Facet[] = ['noun', 'year'];

/** All ways to narrow an answer, as links and two days: what is chosen can be taken back one by one. Works without a script. */
export function Narrow({ query, asked, answer, site }: Props) {
  const t = useTranslations('search');
  const format = useFormatter();
  const words = useFacetWords();
  const { chosen, facets, order, since, until, wrong } = answer;
  const at = narrowedAt(site, query, asked);
  const further = FACETS.filter((facet) => !FIRST.includes(facet) && (facets[facet]?.length ?? 0) > 0);
  const choices = (facet: Facet) =>
    (facets[facet] ?? []).map((choice) => ({
      key: choice.of,
      said: words.value(facet, choice),
      count: answer.about ? t('aboutCount', { count: choice.count }) : format.number(choice.count),
      href: at({ [facet]: choice.of }),
      on: choice.of === chosen[facet],
    }));
  const days = (['since', 'until'] as const).flatMap((side) => (answer[side] ? [{ side, day: answer[side] }] : []));
  const isNarrowed = further.some((facet) => chosen[facet]) || days.length > 0 || wrong.length > 0;
  return (
    <div className={styles.narrow} data-screen-only>
      <Taken answer={answer} at={at} days={days} />
      <Row id="kinds" label={words.facet('noun')}>
        <Choices
          id="kinds"
          choices={[
            { key: 'all', said: t('allKinds'), href: at({ noun: 'any' }), on: !chosen.noun },
            ...choices('noun'),
          ]}
        />
      </Row>
      {(facets.year?.length ?? 0) > 1 || chosen.year ? (
        <Row id="years" label={words.facet('year')}>
          <Choices
            id="years"
            choices={[
              { key: 'all', said: t('allYears'), href: at({ year: undefined }), on: !chosen.year },
              ...choices('year').sort((a, b) => b.key.localeCompare(a.key)),
            ]}
          />
        </Row>
      ) : null}
      <Row id="order" label={t('order')}>
        <Choices
          id="order"
          choices={(['best', 'newest'] as const).map((one) => ({
            key: one,
            said: t(one),
            href: at({ order: one }),
            on: order === one,
          }))}
        />
      </Row>
      {site.isPictured ? (
        <Row id="view" label={t('view')}>
          <Choices
            id="view"
            choices={(['list', 'pictures'] as const).map((one) => ({
              key: one,
              said: t(`views.${one}`),
              href: at({ view: one === 'list' ? undefined : one }),
              on: (one === 'pictures') === (answer.pictures !== null),
            }))}
          />
        </Row>
      ) : null}
      <details className={styles.more} open={isNarrowed}>
        <summary>{t('narrow')}</summary>
        <div className={styles.grid}>
          {further.map((facet) => (
            <section key={facet} aria-labelledby={`${facet}-label`}>
              <h3 id={`${facet}-label`}>{words.facet(facet)}</h3>
              <Choices id={facet} choices={choices(facet)} />
            </section>
          ))}
          <Days query={query} asked={asked} site={site} at={at} since={since} until={until} wrong={wrong} />
        </div>
      </details>
    </div>
  );
}

interface TakenProps {
  answer: TextAnswer;
  at: At;
  days: readonly { side: 'since' | 'until'; day: string }[];
}

/** What narrows the answer now; each can be taken back. */
function Taken({ answer: { chosen, facets }, at, days }: TakenProps) {
  const t = useTranslations('search');
  const words = useFacetWords();
  const given = FACETS.flatMap((facet) => {
    const choice = (facets[facet] ?? []).find(({ of }) => of === chosen[facet]);
    return choice ? [{ key: facet as string, label: words.facet(facet), said: words.value(facet, choice) }] : [];
  });
  const all = [...given, ...days.map(({ side, day }) => ({ key: side as string, label: t(side), said: day }))];
  if (all.length === 0) return null;
  return (
    <ul className={styles.taken} aria-label={t('narrowedBy')}>
      {all.map(({ key, label, said }) => (
        <li key={key}>
          <Link href={at({ [key]: key === 'noun' ? 'any' : undefined })}>
            <VisuallyHidden>{t('takeBack')} </VisuallyHidden>
            <span className={styles.of}>{label}:</span> <bdi>{said}</bdi>
            <span aria-hidden="true"> ×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type DaysProps = Pick<Props, 'query' | 'asked' | 'site'> & Pick<TextAnswer, 'since' | 'until' | 'wrong'> & { at: At };

/** From which day until which; a year or a month is enough. */
function Days({ query, asked, site, at, since, until, wrong }: DaysProps) {
  const t = useTranslations('search');
  const locale = useLocale();
  const kept = Object.entries({ ...asked, q: query, since: undefined, until: undefined, page: undefined });
  const field = (side: 'since' | 'until', day: string | undefined) => {
    const several = wrong.includes(side) ? readDates(String(asked[side] ?? '')).readings : [];
    return (
      <TextField
        id={side}
        label={t(side)}
        defaultValue={wrong.includes(side) ? asked[side] : day}
        placeholder={t('dayPlaceholder')}
        error={
          several.length > 0 ? (
            <EitherDay days={several.map(({ first }) => first)} href={(one) => at({ [side]: one })} />
          ) : wrong.includes(side) ? (
            t('wrongDay')
          ) : undefined
        }
        maxLength={60}
        autoComplete="off"
      />
    );
  };
  return (
    <form action={localPath(site.find(), locale)} method="get" className={styles.days}>
      {kept.map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
      {field('since', since)}
      {field('until', until)}
      <Button type="submit">{t('apply')}</Button>
    </form>
  );
}

/** The days that a typed text may mean, each as a link to what it would find. */
function EitherDay({ days, href }: { days: readonly string[]; href: (day: string) => string }) {
  const t = useTranslations('search');
  const locale = useLocale();
  return (
    <>
      {t('eitherDay')}{' '}
      {days.map((day, index) => (
        <Fragment key={day}>
          {index > 0 ? ' · ' : null}
          <Link href={href(day)} rel="nofollow">
            {formatDate(day, locale)}
          </Link>
        </Fragment>
      ))}
    </>
  );
}

function Row({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      {children}
    </div>
  );
}

interface ChoiceLink {
  key: string;
  said: string;
  count?: string;
  href: string;
  on: boolean;
}

/** One way to narrow the question, as links: the one that holds is marked. */
function Choices({ id, choices }: { id: string; choices: readonly ChoiceLink[] }) {
  return (
    <ul aria-labelledby={`${id}-label`} className={styles.choices}>
      {choices.map(({ key, said, count, href, on }) => (
        <li key={key}>
          <Link href={href} rel="nofollow" aria-current={on ? 'true' : undefined}>
            <bdi>{said}</bdi>
          </Link>
          {count === undefined ? null : <small className={styles.count}>{count}</small>}
        </li>
      ))}
    </ul>
  );
}
