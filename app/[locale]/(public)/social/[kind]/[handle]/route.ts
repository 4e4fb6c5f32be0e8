import { hasLocale, type Locale } from 'next-intl';
import { drawCard } from '@/components/social/card';
import { countryCard, recordCard, SITE_PAGES, siteCard } from '@/components/social/words';
import { routing } from '@/i18n/routing';
import { isCountry } from '@/lib/country';
import { isPagedNoun, publicBrief } from '@/lib/public/brief';
import { clientAddress } from '@/lib/request';

type Context = { params: Promise<{ locale: string; kind: string; handle: string }> };

async function wordsOf(kind: string, handle: string, locale: Locale) {
  if (kind === 'page') {
    const page = SITE_PAGES.find((name) => name === handle);
    return page ? siteCard(page, locale) : null;
  }
  if (kind === 'country') return isCountry(handle) ? countryCard(handle, locale) : null;
  const brief = isPagedNoun(kind) ? await publicBrief(kind, handle) : null;
  return brief && recordCard(brief, locale);
}

/** The picture beside a link to a page, drawn from what is public at this moment: never kept by others without asking again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, kind, handle } = await params;
  const words = hasLocale(routing.locales, locale) ? await wordsOf(kind, handle, locale) : null;
  if (!words) return new Response(null, { status: 404 });
  const drawn = await drawCard(words, clientAddress());
  if ('why' in drawn) {
    const headers = { 'retry-after': String(drawn.seconds), 'cache-control': 'no-store' };
    return new Response(null, { status: drawn.why === 'busy' ? 503 : 429, headers });
  }
  return new Response(drawn.picture, { headers: { 'content-type': 'image/png', 'cache-control': 'no-cache' } });
}
