import { hasLocale } from 'next-intl';
import { newsFeed, newsFile } from '@/components/corrections/news';
import { routing } from '@/i18n/routing';
import { feedResponse, noFeed } from '@/lib/export/feed';

type Context = { params: Promise<{ locale: string; of: string }> };

/** The feed of everything that became public or was corrected. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, of } = await params;
  const file = newsFile(of);
  if (!hasLocale(routing.locales, locale) || file?.name !== 'all') return noFeed();
  return feedResponse(request, await newsFeed(null, file.format, locale));
}
