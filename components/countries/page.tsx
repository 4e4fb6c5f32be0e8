import { useLocale, useTranslations } from 'next-intl';
import { useMeetingsParts } from '@/components/actors/took-part';
import { type PagePart, Parts, together } from '@/components/record/article';
import { Entries, type Entry } from '@/components/record/entries';
import { Head } from '@/components/record/head';
import { InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { More } from '@/components/record/more';
import { MeetingEntries } from '@/components/schedule/entries';
import { Ledger } from '@/components/ui/ledger';
import { Unknown } from '@/components/ui/unknown';
import { env } from '@/lib/env';
import { countryName } from '@/lib/names';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import type { CountryPage } from '@/lib/public/country';
import { formatDate } from '@/lib/time';

/** A meeting as the page of its country lists it: by its city alone, where that is known. */
const placedIn = (meeting: MeetingBrief): MeetingBrief =>
  meeting.city === null ? meeting : { ...meeting, countryCode: null };

/** What the record holds of a country: meetings held there and those it took part in, models, bodies and people from there. */
export function CountryView({ country }: { country: CountryPage }) {
  const t = useTranslations('country');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const models = useTranslations('models');
  const options = useTranslations('options.organizationKind');
  const locale = useLocale();
  const lists: { id: 'models' | 'organizations' | 'people'; entries: Entry[] }[] = [
    {
      id: 'models',
      entries: country.models.map(({ slug, name, sinceOn }) => ({
        key: slug,
        title: name,
        href: paths.model(slug),
        about: [sinceOn ? models('since', { date: formatDate(sinceOn, locale) }) : null],
      })),
    },
    {
      id: 'organizations',
      entries: country.organizations.map(({ slug, name, acronym, kind }) => ({
        key: slug,
        title: acronym ? `${name} (${acronym})` : name,
        href: paths.organization(slug),
        about: [kind === 'other' ? null : options(kind)],
      })),
    },
    {
      id: 'people',
      entries: country.people.map(({ slug, name, publicRole }) => ({
        key: slug,
        title: name,
        href: paths.person(slug),
        about: [publicRole],
      })),
    },
  ];
  const { counts, meetings } = country;
  const parts: (PagePart | false)[] = [
    {
      id: 'meetings',
      title: t('meetings'),
      note: t('meetingsNote', { count: meetings.length }),
      held: [{ kind: 'hosted', count: counts.hosted }],
      citations: [],
      content: () => (
        <>
          {meetings.length > 0 ? (
            <MeetingEntries meetings={meetings.map((meeting) => ({ key: meeting.id, meeting: placedIn(meeting) }))} />
          ) : (
            <Unknown>{t('meetingsNone')}</Unknown>
          )}
          <More kind="meetings" shown={meetings.length} count={counts.hosted} />
        </>
      ),
    },
    ...useMeetingsParts({
      participations: country.participations,
      counts,
      as: { id: 'took-part', title: t('tookPart'), kind: 'joined' },
    }).filter(() => country.participations.length > 0),
    ...lists.map(
      ({ id, entries }): PagePart | false =>
        (entries.length > 0 || id === 'models') && {
          id,
          title: t(id),
          held: [{ kind: id, count: counts[id] }],
          citations: [],
          content: () => (
            <>
              {entries.length > 0 ? <Entries entries={entries} /> : <Unknown>{t('modelsNone')}</Unknown>}
              <More kind={id} shown={entries.length} count={counts[id]} />
            </>
          ),
        },
    ),
  ];
  const there = parts.filter((part) => part !== false);
  const page = together(there, { cites: false });
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'Country',
          name: countryName(country.code, locale),
          identifier: country.code,
          url: `${env().NEXTAUTH_URL}${paths.country(country.code)}`,
        }}
      />
      <Head
        parent={{ href: paths.search(), label: search('title') }}
        kind={t('over')}
        title={countryName(country.code, locale)}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          { label: t('inRecord'), value: <InRecord held={page.held} /> },
          { label: t('codes'), value: `${country.code}, ${country.alpha3}, ${country.m49}`, note: t('codesNote') },
        ]}
      />
      <Parts parts={there} page={page} />
    </article>
  );
}
