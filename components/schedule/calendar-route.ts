import { hasLocale, type Locale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { routing } from '@/i18n/routing';
import { env } from '@/lib/env';
import { calendarText } from '@/lib/export/calendar';
import { feedResponse, noFeed } from '@/lib/export/feed';
import { localPath } from '@/lib/local-path';
import { MOST_EVENTS } from '@/lib/meetings/queries/events';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { publicCalendarOf, publicCalendarOfAll, type WithCalendar } from '@/lib/public/meeting-feeds';
import { eventWords, newestOf } from './event-words';

type Params = { locale: string; slug?: string; code?: string };
type Context = { params: Promise<Params> };

/** What the calendar of everything is kept as. */
const OF_ALL = 'meetings';

async function nameOf(of: WithCalendar | null, handle: string, name: string | null, locale: Locale) {
  const [t, site] = await Promise.all([getTranslations('calendarFile'), getTranslations('site')]);
  const house = site('name');
  if (of === null) return t('name', { house });
  return t('nameOf', { house, name: of === 'country' ? countryName(handle.toUpperCase(), locale) : (name ?? handle) });
}

/**
 * The route of a calendar that programs read: of all meetings, or of those of one record or country. Sessions come along where the address asks
 * for them (`sessions=yes`). A record that moved leads on, so that whoever follows it need not notice.
 */
export const calendarRoute =
  (of: WithCalendar | null) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const { locale, slug, code } = await params;
    if (!hasLocale(routing.locales, locale)) return noFeed();
    setRequestLocale(locale);
    const handle = slug ?? code ?? OF_ALL;
    const query = new URL(request.url).searchParams.get('sessions') === 'yes' ? { sessions: 'yes' } : {};
    const withSessions = 'sessions' in query;
    const found =
      of === null ? await publicCalendarOfAll(withSessions) : await publicCalendarOf(of, handle, withSessions);
    if (found === null) return noFeed();
    const pathOf = (at: string) =>
      localPath(of === null ? paths.calendarFile(query) : paths.calendarFileOf(of, at, query), locale);
    if ('moved' in found) return new Response(null, { status: 308, headers: { location: pathOf(found.moved) } });
    const { events, leftOut } = await eventWords(found, locale);
    // One meeting without a day is nothing to put into a calendar; a calendar without a meeting may have one tomorrow.
    if (of === 'meeting' && events.length === 0) return noFeed();
    const t = await getTranslations('calendarFile');
    const { coming, past } = MOST_EVENTS;
    const calendar = {
      name: await nameOf(of, handle, found.name, locale),
      text:
        of === 'meeting'
          ? t('days')
          : [t('days'), t('most', { coming, past }), t('leftOut', { count: leftOut })].filter(Boolean).join(' '),
      address: `${env().NEXTAUTH_URL}${pathOf(handle)}`,
      events,
    };
    const modified = newestOf(events.map(({ changed }) => changed));
    return feedResponse(request, {
      body: () => calendarText(calendar),
      madeFrom: calendar,
      type: 'text/calendar; charset=utf-8',
      filename: `plenary-${handle}.ics`,
      modified,
    });
  };
