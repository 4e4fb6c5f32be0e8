import { useLocale, useTranslations } from 'next-intl';
import { useMeetingsParts } from '@/components/actors/took-part';
import { type PagePart, Parts, together } from '@/components/record/article';
import { Head } from '@/components/record/head';
import { InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { More } from '@/components/record/more';
import { CalendarLinks } from '@/components/schedule/calendar-links';
import { FeedLinks } from '@/components/site/feed-links';
import { FilterLinks } from '@/components/site/filter-links';
import { Ledger } from '@/components/ui/ledger';
import { env } from '@/lib/env';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import type { CountryList, CountryPage } from '@/lib/public/country';
import { CountryListRows, lengthOf, WORDS } from './lists';

/** What the record holds of a country: meetings held there and those it took part in, models, bodies and people from there. */
export function CountryView({ country }: { country: CountryPage }) {
  const t = useTranslations('country');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const locale = useLocale();
  const { code, counts } = country;
  const part = (list: Exclude<CountryList, 'took-part'>, count: number, note?: string): PagePart => ({
    id: list,
    title: t(WORDS[list].title),
    note,
    held: [{ kind: WORDS[list].kind, count }],
    citations: [],
    content: () => (
      <>
        <CountryListRows list={list} rows={country} />
        {list === 'meetings' && count > 0 ? <FilterLinks noun="meeting" of={{ country: code }} /> : null}
        {list === 'meetings' ? <CalendarLinks of="country" handle={code} /> : null}
        <More kind={list} shown={lengthOf(list, country)} count={count} href={paths.list('country', code, list)} />
      </>
    ),
  });
  const tookPart = useMeetingsParts({
    participations: country.participations,
    counts,
    as: { id: 'took-part', title: t('tookPart'), kind: 'joined' },
    href: paths.list('country', code, 'took-part'),
  });
  const there = [
    part('meetings', counts.hosted, t('meetingsNote', { count: country.meetings.length })),
    ...(country.participations.length > 0 ? tookPart : []),
    part('models', counts.models),
    country.organizations.length > 0 && part('organizations', counts.organizations),
    country.people.length > 0 && part('people', counts.people),
  ].filter((one) => one !== false);
  const page = together(there, { cites: false });
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'Country',
          name: countryName(code, locale),
          identifier: code,
          url: `${env().NEXTAUTH_URL}${paths.country(code)}`,
        }}
      />
      <Head
        parent={{ href: paths.search(), label: search('title') }}
        kind={t('over')}
        title={countryName(code, locale)}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          { label: t('inRecord'), value: <InRecord held={page.held} /> },
          { label: t('codes'), value: `${code}, ${country.alpha3}, ${country.m49}`, note: t('codesNote') },
        ]}
      />
      <Parts parts={there} page={page} />
      <FeedLinks subject={{ of: 'country', handle: code }} />
    </article>
  );
}
