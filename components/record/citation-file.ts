import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env';
import { type Reference, toBibtex, toRis, withinQuotes } from '@/lib/export/citation';
import { paths } from '@/lib/paths';
import { type PublicBrief, titleOf } from '@/lib/public/brief';
import { formatDate, formatDay, today } from '@/lib/time';

/** A way to write a reference: the media type, the ending of its file, and the text; `inWords` is the reference as a line of prose. */
interface Format {
  type: string;
  ending: string;
  write: (reference: Reference, inWords: string) => string;
}

/** The formats in which a reference can be carried away. One more is an entry here and its name in messages/. */
const FORMATS = {
  text: { type: 'text/plain; charset=utf-8', ending: 'txt', write: (_, inWords) => inWords },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib', write: toBibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris', write: toRis },
} as const satisfies Record<string, Format>;
export type CitationFormat = keyof typeof FORMATS;
export const CITATION_FORMATS = Object.keys(FORMATS) as CitationFormat[];

const isFormat = (format: string): format is CitationFormat => Object.hasOwn(FORMATS, format);

/** A record's reference as a file; the day of reading is today, because it is read now. Null where there is no such format. */
export async function citationFile(brief: PublicBrief, format: string, locale: Locale) {
  if (!isFormat(format)) return null;
  const t = await getTranslations({ locale, namespace: 'record' });
  const site = await getTranslations({ locale, namespace: 'site' });
  const { id, version, publishedAt } = brief.row;
  const reference: Reference = {
    id,
    version,
    title: titleOf(brief),
    house: site('name'),
    published: publishedAt?.toISOString().slice(0, 10) ?? null,
    accessed: today(),
    address: `${env().NEXTAUTH_URL}${paths.permalink(id)}`,
  };
  const inWords = () => {
    const date = publishedAt ? formatDay(publishedAt, locale) : t('notReported');
    const line = t.markup('citeText', {
      title: withinQuotes(reference.title),
      version,
      date,
      address: reference.address,
      data: (chunks) => chunks,
    });
    const accessed = t('accessed', { date: formatDate(reference.accessed, locale) });
    // Text that is searched and pasted elsewhere has plain spaces.
    return `${line} ${accessed}.\n`.replaceAll('\u00a0', ' ');
  };
  const { type, ending, write }: Format = FORMATS[format];
  return { text: write(reference, inWords()), type, name: `plenary-${brief.noun}-${id}.${ending}` };
}
