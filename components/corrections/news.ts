import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { type CorrectionWords, correctionWords } from '@/components/record/correction-words';
import { fieldLabels } from '@/components/record/field-words';
import { calledText } from '@/lib/called';
import { isCountry } from '@/lib/country';
import { env } from '@/lib/env';
import { type Feed, noFeed } from '@/lib/export/feed';
import { ATOM_TYPE, changedAt, JSON_FEED_TYPE, type News, type NewsEntry, toAtom, toJsonFeed } from '@/lib/export/news';
import { localPath } from '@/lib/local-path';
import { countryName, isSlug } from '@/lib/names';
import { paths } from '@/lib/paths';
import { type NewsRow, type NewsSubject, publicNews } from '@/lib/public/news';
import type { NewsOf } from '@/lib/public/news-within';
import { formerAddress } from '@/lib/public/permalink';
import { checkpointOf } from '@/lib/public/public-log';
import { recordPath } from '@/lib/public/record-path';

const FORMATS = {
  atom: { type: `${ATOM_TYPE}; charset=utf-8`, write: toAtom },
  json: { type: `${JSON_FEED_TYPE}; charset=utf-8`, write: toJsonFeed },
} as const;
export type NewsFormat = keyof typeof FORMATS;
export const NEWS_FORMATS = Object.keys(FORMATS) as NewsFormat[];

/** The name and the format that a file of a feed is called by; null where there is no such format. */
export function newsFile(file: string): { name: string; format: NewsFormat } | null {
  const [, name = '', ending] = /^(.+)\.([a-z]+)$/.exec(file) ?? [];
  const format = NEWS_FORMATS.find((one) => one === ending);
  return format ? { name, format } : null;
}

interface Around {
  locale: Locale;
  nouns: Awaited<ReturnType<typeof getTranslations<'nouns'>>>;
  t: Awaited<ReturnType<typeof getTranslations<'feeds'>>>;
  say: CorrectionWords;
}

/** The permanent address of the record names the entry, whatever becomes of its title or of the language of the feed. */
function entryOf({ record, homeTitle, at, correction }: NewsRow, { locale, nouns, t, say }: Around): NewsEntry {
  const site = env().NEXTAUTH_URL;
  const { id, noun } = record;
  const kind = nouns(`${noun}.one`);
  const title = calledText(noun, record.title);
  const what = homeTitle === null ? t('record', { noun: kind }) : t('recordOf', { noun: kind, home: homeTitle });
  const common = { url: `${site}${localPath(recordPath(record) ?? paths.permalink(id), locale)}`, at };
  const permanent = `${site}${paths.permalink(id)}`;
  const ofKind = { term: noun, label: kind };
  return correction === null
    ? { ...common, id: permanent, title, text: what, terms: [ofKind] }
    : {
        ...common,
        id: `${permanent}#correction-${correction.id}`,
        title: t('corrected', { title }),
        text: t('correction', { record: what, note: say(noun, correction), version: correction.version }),
        terms: [ofKind, { term: 'correction', label: t('correctionTerm') }],
      };
}

/** The last checkpoint of the public log: whoever keeps what a feed says can hold the record to it. */
function checkpointEntry({ note, at }: { note: string; at: Date }, t: Around['t']): NewsEntry {
  const [, size = '0'] = note.split('\n');
  const address = `${env().NEXTAUTH_URL}${paths.checkpoint()}`;
  const term = { term: 'checkpoint', label: t('checkpointTerm') };
  return { id: `${address}/${size}`, url: address, title: t('checkpoint', { size }), text: note, at, terms: [term] };
}

/** What a feed is called: after its subject, as its page is. */
async function newsTitle(name: string | null, locale: Locale): Promise<string> {
  const [t, site] = [
    await getTranslations({ locale, namespace: 'feeds' }),
    await getTranslations({ locale, namespace: 'site' }),
  ];
  return name === null ? t('title', { house: site('name') }) : t('titleOf', { house: site('name'), name });
}

/** What became public last, of everything or of one thing, as a feed in words of a language. */
export async function newsFeed(subject: NewsSubject | null, format: NewsFormat, locale: Locale): Promise<Feed> {
  const site = env().NEXTAUTH_URL;
  const [t, nouns, house, record, fields] = [
    await getTranslations({ locale, namespace: 'feeds' }),
    await getTranslations({ locale, namespace: 'nouns' }),
    await getTranslations({ locale, namespace: 'site' }),
    await getTranslations({ locale, namespace: 'record' }),
    await getTranslations({ locale, namespace: 'fields' }),
  ];
  const [rows, checkpoint] = await Promise.all([publicNews(subject), subject ? null : checkpointOf()]);
  const name = subject && (subject.name ?? countryName(subject.id, locale));
  const address = (path: string) => `${site}${localPath(path, locale)}`;
  const at = (one: NewsFormat) =>
    address(subject ? paths.feedOf(subject.of, subject.handle, one) : paths.feedOfAll(one));
  const say = correctionWords(record, fieldLabels(fields).label, locale);
  const news: News = {
    title: await newsTitle(name, locale),
    description: name === null ? t('description') : t('descriptionOf', { name }),
    language: locale,
    house: { name: house('name'), url: address(paths.home()) },
    page: address(subject ? paths.page(subject.of, subject.handle) : paths.home()),
    atom: at('atom'),
    json: at('json'),
    entries: [
      ...rows.map((row) => entryOf(row, { locale, nouns, t, say })),
      ...(checkpoint ? [checkpointEntry(checkpoint, t)] : []),
    ].sort((a, b) => b.at.getTime() - a.at.getTime()),
  };
  const { type, write } = FORMATS[format];
  return { body: write(news), type, modified: changedAt(news) };
}

/** The answer where nothing public has the address of a feed: to where it is now, that what it was of is gone for good, or that there is none. */
export async function formerNews(of: NewsOf, handle: string, format: NewsFormat, locale: Locale): Promise<Response> {
  const former = of !== 'country' && isSlug(handle) ? await formerAddress(of, handle) : null;
  const capitals = of === 'country' && isCountry(handle.toUpperCase()) ? handle.toUpperCase() : null;
  const moved = former?.kind === 'moved' ? former.slug : capitals;
  if (moved) {
    const location = localPath(paths.feedOf(of, moved, format), locale);
    return new Response(null, { status: 308, headers: { location, 'access-control-allow-origin': '*' } });
  }
  return former ? new Response(null, { status: 410, headers: noFeed().headers }) : noFeed();
}
