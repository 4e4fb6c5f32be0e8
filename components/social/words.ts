import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { whenOf, whereOf } from '@/components/schedule/words';
import { env } from '@/lib/env';
import { countryName } from '@/lib/names';
import { type PublicBrief, titleOf } from '@/lib/public/brief';
import { formatDate } from '@/lib/time';
import type { CardWords } from './card';

type CardLines = Pick<CardWords, 'over' | 'line'>;

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ') || undefined;

/** What a card says over and under the title of a record. */
async function cardLinesOf(brief: PublicBrief, locale: Locale): Promise<CardLines> {
  const options = await getTranslations({ locale, namespace: 'options' });
  const over = async (noun: 'models' | 'programme' | 'takeaway' | 'claim' | 'person' | 'topic' | 'series') =>
    (await getTranslations({ locale, namespace: noun }))('over');
  const dated = (date: string | null) => (date ? formatDate(date, locale) : undefined);
  const country = (code: string | null) => (code ? countryName(code, locale) : undefined);
  switch (brief.noun) {
    case 'meeting':
      return {
        over: options(`meetingKind.${brief.row.kind}`),
        line: joined(whenOf(brief.row, locale), whereOf(brief.row, locale, options('attendanceMode.online'))),
      };
    case 'model':
      return { over: await over('models'), line: joined(country(brief.row.countryCode), dated(brief.row.sinceOn)) };
    case 'programme':
      return { over: await over('programme'), line: joined(brief.row.model?.name, dated(brief.row.sinceOn)) };
    case 'takeaway':
      return { over: await over('takeaway'), line: brief.row.meeting.title };
    case 'claim':
      return {
        over: joined(await over('claim'), options(`claimStatus.${brief.row.standing}`)) ?? '',
        line: dated(brief.row.asOf),
      };
    case 'source':
      return {
        over: options(`sourceKind.${brief.row.kind}`),
        line: joined(brief.row.publisher, dated(brief.row.issuedOn)),
      };
    case 'organization':
      return { over: options(`organizationKind.${brief.row.kind}`), line: country(brief.row.countryCode) };
    case 'person':
      return { over: await over('person'), line: joined(brief.row.publicRole, brief.row.organization?.name) };
    case 'topic':
    case 'series':
      return { over: await over(brief.noun) };
  }
}

/** The name of the house and where it stands, on every card. */
async function signed(locale: Locale): Promise<Pick<CardWords, 'name' | 'host'>> {
  const site = await getTranslations({ locale, namespace: 'site' });
  return { name: site('name'), host: new URL(env().NEXTAUTH_URL).host };
}

/** The words on the card of a record. */
export async function recordCard(brief: PublicBrief, locale: Locale): Promise<CardWords> {
  return { title: titleOf(brief), ...(await cardLinesOf(brief, locale)), ...(await signed(locale)) };
}

/** The words on the card of a country. */
export async function countryCard(code: string, locale: Locale): Promise<CardWords> {
  const t = await getTranslations({ locale, namespace: 'country' });
  return { title: countryName(code, locale), over: t('over'), ...(await signed(locale)) };
}

/** Pages that are no record's, each with the messages that hold its title. */
export const SITE_PAGES = [
  'home',
  'meetings',
  'models',
  'compare',
  'takeaways',
  'calendar',
  'corrections',
  'about',
  'search',
] as const;
export type SitePage = (typeof SITE_PAGES)[number];

/** The words on the card of a page that is no record's. */
export async function siteCard(page: SitePage, locale: Locale): Promise<CardWords> {
  const t = await getTranslations({ locale, namespace: page });
  return {
    title: t('title'),
    over: (await getTranslations({ locale, namespace: 'social' }))('over'),
    ...(await signed(locale)),
  };
}
