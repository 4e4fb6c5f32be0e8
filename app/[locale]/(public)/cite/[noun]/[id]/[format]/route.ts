import { hasLocale } from 'next-intl';
import { citationFile, isCitationFormat } from '@/components/record/reference';
import { routing } from '@/i18n/routing';
import { attachment } from '@/lib/attachment';
import { isUuid } from '@/lib/names';
import { isPagedNoun } from '@/lib/public/brief';
import { publicReferences } from '@/lib/public/references';

type Context = { params: Promise<{ locale: string; noun: string; id: string; format: string }> };

/** A record's reference to carry away, made from what is public at this moment. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, noun, id, format } = await params;
  const isKnown = hasLocale(routing.locales, locale) && isPagedNoun(noun) && isUuid(id) && isCitationFormat(format);
  const cited = isKnown ? (await publicReferences([id])).get(id.toLowerCase()) : undefined;
  if (!isKnown || cited?.noun !== noun) return new Response(null, { status: 404 });
  const file = await citationFile([cited], format, locale);
  return attachment(file, `plenary-${noun}-${id}`);
}
