import { useLocale, useTranslations } from 'next-intl';
import { MeetingsWithRoles } from '@/components/actors/took-part';
import { Entries } from '@/components/record/entries';
import type { ContentsKind } from '@/components/record/in-record';
import { MeetingEntries } from '@/components/schedule/entries';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import type { CountryList, CountryRows } from '@/lib/public/country';
import { formatDate } from '@/lib/time';

/** By which words each list goes: its title, what it holds, and that it holds nothing. */
export const WORDS = {
  meetings: { title: 'meetings', kind: 'hosted', none: 'meetingsNone' },
  'took-part': { title: 'tookPart', kind: 'meetings', none: 'tookPartNone' },
  models: { title: 'models', kind: 'models', none: 'modelsNone' },
  organizations: { title: 'organizations', kind: 'organizations', none: 'organizationsNone' },
  people: { title: 'people', kind: 'people', none: 'peopleNone' },
} as const satisfies Record<CountryList, { title: string; kind: ContentsKind; none: string }>;

/** The rows that each list is made of. */
const ROWS = {
  meetings: 'meetings',
  'took-part': 'participations',
  models: 'models',
  organizations: 'organizations',
  people: 'people',
} as const satisfies Record<CountryList, keyof CountryRows>;

/** How many rows of a list there are here. */
export const lengthOf = (list: CountryList, rows: CountryRows) => rows[ROWS[list]].length;

/** A meeting as the page of its country lists it: by its city alone, where that is known. */
const placedIn = (meeting: MeetingBrief): MeetingBrief =>
  meeting.city === null ? meeting : { ...meeting, countryCode: null };

/** The rows of one list of a country; where there is none it says so. */
export function CountryListRows({ list, rows }: { list: CountryList; rows: CountryRows }) {
  const t = useTranslations('country');
  if (lengthOf(list, rows) === 0) return <Unknown>{t(WORDS[list].none)}</Unknown>;
  if (list === 'took-part') return <MeetingsWithRoles participations={rows.participations} named />;
  if (list === 'meetings')
    return (
      <MeetingEntries meetings={rows.meetings.map((meeting) => ({ key: meeting.id, meeting: placedIn(meeting) }))} />
    );
  return <ByName list={list} rows={rows} />;
}

function ByName({ list, rows }: { list: 'models' | 'organizations' | 'people'; rows: CountryRows }) {
  const models = useTranslations('models');
  const options = useTranslations('options.organizationKind');
  const locale = useLocale();
  const entries = {
    models: () =>
      rows.models.map(({ id, slug, name, sinceOn }) => ({
        key: id,
        title: name,
        href: paths.model(slug),
        about: [sinceOn ? models('since', { date: formatDate(sinceOn, locale) }) : null],
      })),
    organizations: () =>
      rows.organizations.map(({ id, slug, name, acronym, kind }) => ({
        key: id,
        title: acronym ? `${name} (${acronym})` : name,
        href: paths.organization(slug),
        about: [kind === 'other' ? null : options(kind)],
      })),
    people: () =>
      rows.people.map(({ id, slug, name, publicRole }) => ({
        key: id,
        title: name,
        href: paths.person(slug),
        about: [publicRole],
      })),
  };
  return <Entries entries={entries[list]()} />;
}
