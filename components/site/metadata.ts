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

/** What a page can be followed by, for whatever looks for it in its head: its feeds, and the calendar of its meetings. */
async function followedBy({ feed, calendar, title: name, locale }: PageDescription) {
  const [feeds, calendars] = [await getTranslations('feeds'), await getTranslations('calendarFile')];
  const house = (await getTranslations('site'))('name');
  const types: Record<string, { url: string; title: string }[]> = {};
  if (feed) {
    const { atom, json } = feedAddresses(feed);
    const title = feed === 'all' || !name ? feeds('title', { house }) : feeds('titleOf', { house, name });
    types[ATOM_TYPE] = [{ url: localPath(atom, locale), title }];
    types[JSON_FEED_TYPE] = [{ url: localPath(json, locale), title }];
  }
  if (calendar) {
    const isOfAll = calendar === paths.calendarFile() || !name;
    const title = isOfAll ? calendars('name', { house }) : calendars('nameOf', { house, name });
    types['text/calendar'] = [{ url: localPath(calendar, locale), title }];
  }
  return types;
}

/** The head of a public page: title, description, its one address, and how a link to it looks where it is passed on. */
export async function publicMetadata(page: PageDescription): Promise<Metadata> {
  const { locale, title, description, path, card, listed, reference } = page;
  const t = await getTranslations('site');
  const name = t('name');
  const address = localPath(path, locale);
  const isOthers = reference?.record === null;
  return {
    // Left out, not undefined: undefined would take away the name of the house as well.
    ...(title === undefined ? {} : { title }),
    description,
    alternates: { canonical: address, types: await followedBy(page) },
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
