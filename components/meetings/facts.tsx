import { useLocale, useTranslations } from 'next-intl';
import { type ContentsEntry, InRecord } from '@/components/record/in-record';
import { CountryLink, Names } from '@/components/record/who';
import { AddToCalendar } from '@/components/schedule/calendar-links';
import { daysOf, movedFrom, phaseOfMeeting, placeOf, whenOf } from '@/components/schedule/words';
import { Joined } from '@/components/ui/isolated';
import { Ledger } from '@/components/ui/ledger';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import { goneFrom } from '@/lib/parts/queries/gone';
import { hasTimes } from './times';

type Part = PublicMeeting['participations'][number];

/** A body that stands for itself is named without its country. */
const briefly = ({ organization, person, countryCode }: Part) =>
  organization ? { organization } : person ? { person } : { countryCode };

/** Those who took part in some roles, those who were withdrawn apart. */
function inRoles(meeting: PublicMeeting, roles: readonly Part['role'][]) {
  const all = meeting.participations.filter(({ role }) => roles.includes(role)).map(briefly);
  const gone = goneFrom(meeting, 'participations').filter(({ role }) => role && roles.includes(role));
  return { all, gone, count: all.length + gone.length };
}

/** City and country, the country leading to its page; a city state is named once. */
function Place({ city, countryCode }: Pick<PublicMeeting, 'city' | 'countryCode'>) {
  const locale = useLocale();
  const apart = city && placeOf({ city: null, countryCode }, locale) !== city;
  return (
    <>
      {apart ? <bdi>{city}</bdi> : null}
      {apart && countryCode ? ', ' : null}
      {countryCode ? <CountryLink code={countryCode} /> : null}
    </>
  );
}

/** The facts under a meeting's title: when, where, who called it, who may be named where not everybody may, and what the page holds. */
export function MeetingFacts({ meeting, held }: { meeting: PublicMeeting; held: readonly ContentsEntry[] }) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const options = useTranslations('options');
  const locale = useLocale();
  const { city, countryCode, venue, attendanceMode, effectiveRule } = meeting;
  const phase = phaseOfMeeting(meeting);
  const moved = movedFrom(meeting, locale);
  const notes = [
    phase === 'upcoming' ? t('phaseUpcoming') : phase === 'running' ? t('phaseRunning') : '',
    moved ? t(moved.how, { date: moved.date }) : '',
  ].filter(Boolean);
  const hasDays = daysOf(meeting) !== null;
  const onTheRecord = effectiveRule === 'on_the_record';
  const called = inRoles(meeting, ['organiser', 'co_organiser']);
  const hosts = inRoles(meeting, ['host']);
  const place = city || countryCode ? <Place city={city} countryCode={countryCode} /> : undefined;
  return (
    <Ledger
      unknown={record('notReported')}
      entries={[
        {
          label: t('when'),
          value: whenOf(meeting, locale),
          note:
            notes.length > 0 || hasDays ? (
              <>
                <Joined by=" · " parts={notes} />
                {hasDays ? <AddToCalendar slug={meeting.slug} timed={meeting.sessions.some(hasTimes)} /> : null}
              </>
            ) : undefined,
        },
        {
          label: t('where'),
          value: attendanceMode === 'online' ? options('attendanceMode.online') : place,
          note: venue ?? undefined,
        },
        {
          label: t('organiser', { count: called.count }),
          // Under a rule that keeps people's names in the room nobody can tell whether one of them called the meeting.
          value: called.count > 0 ? <Names {...called} /> : onTheRecord ? undefined : t('organiserUnknown'),
        },
        ...(hosts.count > 0 ? [{ label: t('host'), value: <Names {...hosts} /> }] : []),
        // "On the record" is what the description begins with: nobody need have reported it.
        ...(onTheRecord ? [] : [{ label: t('rule'), value: options(`attributionRule.${effectiveRule}`) }]),
        { label: t('inRecord'), value: <InRecord held={held} /> },
      ]}
    />
  );
}
