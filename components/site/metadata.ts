import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { Reference } from '@/lib/export/citation';
import { citationTags } from '@/lib/export/citation-tags';
import { ATOM_TYPE, JSON_FEED_TYPE } from '@/lib/export/news';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { formatTag } from '@/lib/time';
import { type FeedSubject, feedAddresses } from './feed-links';

/** Every social picture is drawn on this size, in pixels; pages say so beside its address. */
export const CARD_SIZE = { width: 1200, height: 630 };

interface PageDescription {
  locale: Locale;
  /** Without one the page is called by the name of the house. */
  title?: string;
  description: string;
  /** The page's one address. */
  path: string;
  /** The picture beside a link to it, as `paths.card` writes it. */
  card: string;
  /** False where search engines need not list the page. */
  listed?: boolean;
  /** What the page is to whoever keeps it in a library of references. */
  reference?: Reference;
  /** What the page has a feed of, and what that is called where it is not the page's title. */
  feed?: FeedSubject;
  /** The address of the page's meetings as programs read them (iCalendar). */
  calendar?: string;
}

/** The feeds of a page, for whatever looks for them in its head. */
async function feedsOf(subject: FeedSubject, name: string | undefined, locale: Locale) {
  const [t, site] = [await getTranslations('feeds'), await getTranslations('site')];
  const house = site('name');
  const { atom, json } = feedAddresses(subject);
  const title = subject === 'all' || !name ? t('title', { house }) : t('titleOf', { house, name });
  return {
    [ATOM_TYPE]: [{ url: localPath(atom, locale), title }],
    [JSON_FEED_TYPE]: [{ url: localPath(json, locale), title }],
  };
}

/** The calendar of a page's meetings, likewise. */
async function calendarOf(path: string, name: string | undefined, locale: Locale) {
  const [t, site] = [await getTranslations('calendarFile'), await getTranslations('site')];
  const house = site('name');
  const title = path === paths.calendarFile() || !name ? t('name', { house }) : t('nameOf', { house, name });
  return { 'text/calendar': [{ url: localPath(path, locale), title }] };
}

/** The head of a public page: title, description, its one address, and how a link to it looks where it is passed on. */
export async function publicMetadata({
  locale,
  title,
  description,
  path,
  card,
  listed,
  feed,
  calendar,
  reference,
}: PageDescription): Promise<Metadata> {
  const t = await getTranslations('site');
  const name = t('name');
  const address = localPath(path, locale);
  const isOthers = reference?.record === null;
  return {
    // Left out, not undefined: undefined would take away the name of the house as well.
    ...(title === undefined ? {} : { title }),
    description,
    alternates: {
      canonical: address,
      types: {
        ...(feed && (await feedsOf(feed, title, locale))),
        ...(calendar && (await calendarOf(calendar, title, locale))),
      },
    },
    openGraph: {
      title: title ?? name,
      description,
      url: address,
      // Or a library would take the house for the newspaper or the site of somebody else's document.
      siteName: isOthers ? undefined : name,
      type: 'website',
      locale: formatTag(locale).replace('-', '_'),
      images: [{ url: localPath(card, locale), type: 'image/png', alt: title ?? name, ...CARD_SIZE }],
    },
    twitter: { card: 'summary_large_image' },
    other: reference && citationTags(reference),
    robots: listed === false ? { index: false, follow: true } : undefined,
  };
}
