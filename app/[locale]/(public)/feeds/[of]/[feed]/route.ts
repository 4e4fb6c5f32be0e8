import { hasLocale } from 'next-intl';
import { formerNews, newsFeed, newsFile } from '@/components/corrections/news';
import { routing } from '@/i18n/routing';
import { feedResponse, noFeed } from '@/lib/export/feed';
import { pagedOfFolder } from '@/lib/paths';
import { publicNewsSubject } from '@/lib/public/news';
import { NEWS_OF } from '@/lib/public/news-within';

type Context = { params: Promise<{ locale: string; of: string; feed: string }> };

/** The feed of what belongs to a series, a country, a topic, a body or a model. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, of: folder, feed } = await params;
  const file = newsFile(feed);
  const of = NEWS_OF.find((one) => one === pagedOfFolder(folder));
  if (!hasLocale(routing.locales, locale) || !file || !of) return noFeed();
  const subject = await publicNewsSubject(of, file.name);
  return subject
    ? feedResponse(request, await newsFeed(subject, file.format, locale))
    : formerNews(of, file.name, file.format, locale);
}
