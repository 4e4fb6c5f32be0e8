import { useLocale, useTranslations } from 'next-intl';
import { MeetingEntries } from '@/components/meetings/entries';
import { Entries, type Entry } from '@/components/record/entries';
import { Head } from '@/components/record/head';
import { JsonLd } from '@/components/record/json-ld';
import { Section } from '@/components/record/section';
import { Unknown } from '@/components/ui/unknown';
import { env } from '@/lib/env';
import { countryName } from '@/lib/names';
import { MOST } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import type { CountryPage } from '@/lib/workflows/country';

/** What the record holds of a country: meetings held there, models, bodies and people from there. */
export function CountryView({ country }: { country: CountryPage }) {
  const t = useTranslations('country');
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
        about: [options(kind)],
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
      <Head kind={t('over')} title={countryName(country.code, locale)} />
      <Section id="meetings" title={t('meetings')} note={t('meetingsNote', { count: country.meetings.length })}>
        {country.meetings.length > 0 ? (
          <MeetingEntries meetings={country.meetings.map((meeting) => ({ key: meeting.id, meeting }))} />
        ) : (
          <Unknown>{t('meetingsNone')}</Unknown>
        )}
      </Section>
      {lists.map(({ id, entries }) =>
        entries.length > 0 || id === 'models' ? (
          <Section key={id} id={id} title={t(id)}>
            {entries.length > 0 ? <Entries entries={entries} most={MOST} /> : <Unknown>{t('modelsNone')}</Unknown>}
          </Section>
        ) : null,
      )}
    </article>
  );
}
