import { hasLocale } from 'next-intl';
import { citationFile } from '@/components/record/citation-file';
import { routing } from '@/i18n/routing';
import { isUuid } from '@/lib/names';
import { isPagedNoun, publicBrief } from '@/lib/public/brief';

type Context = { params: Promise<{ locale: string; noun: string; id: string; format: string }> };

/** A record's reference to carry away, made from what is public at this moment. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, noun, id, format } = await params;
  const brief =
    hasLocale(routing.locales, locale) && isPagedNoun(noun) && isUuid(id) ? await publicBrief(noun, id) : null;
  const file = brief && hasLocale(routing.locales, locale) ? await citationFile(brief, format, locale) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.text, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-cache',
    },
  });
}
