import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { called, narrowedBy } from '@/components/search/asked';
import { isResultFormat, resultFile } from '@/components/search/result-file';
import { routing } from '@/i18n/routing';
import { attachment } from '@/lib/attachment';
import { MOST_TAKEN } from '@/lib/public/answers';
import { publicTexts } from '@/lib/public/texts';

type Context = { params: Promise<{ locale: string; format: string }> };

/** The results of a search to carry away, made from what is public at this moment; the address says what the search page's says. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, format } = await params;
  if (!hasLocale(routing.locales, locale) || !isResultFormat(format)) return new Response(null, { status: 404 });
  setRequestLocale(locale);
  // Of what stands there twice the first counts, as on the page.
  const { q = '', ...asked } = Object.fromEntries([...new URL(request.url).searchParams].reverse());
  const query = q.trim();
  const answer = await publicTexts(
    { query, ...narrowedBy(asked), page: undefined, view: undefined },
    await called(),
    MOST_TAKEN,
  );
  if (!answer) return new Response(null, { status: 404 });
  return attachment(await resultFile(query, answer, format, locale), 'plenary-search');
}
