import type { Locale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { documentAddress, doiName } from '@/lib/document-address';
import { env } from '@/lib/env';
import {
  type Author,
  type Reference,
  type ReferenceKind,
  toBibtex,
  toCslJson,
  toRis,
  withinQuotes,
} from '@/lib/export/citation';
import { countryName, listParts } from '@/lib/names';
import type { AttributionBrief } from '@/lib/parts/queries';
import { goneFrom } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import type { CitedRecord } from '@/lib/public/references';
import { formatDate, today } from '@/lib/time';
import { type GoneWords, goneWords } from './gone';

/** Somebody as a reference names them: the person, else the body, the country, or the source's own words. */
export const nameOf = (
  { person, organization, countryCode, wording }: AttributionBrief,
  locale: string,
): string | null => person?.name ?? organization?.name ?? (countryCode ? countryName(countryCode, locale) : wording);

const authorOf = (attribution: AttributionBrief, locale: string): Author[] => {
  const name = nameOf(attribution, locale);
  return name === null ? [] : [{ name, isBody: attribution.person === null }];
};

/** What a document is to a library; what is issued by a body is a report to it. A study that appeared in something is an article there. */
function kindOf({ kind, containerTitle }: NonNullable<Referred['document']>): ReferenceKind {
  if (kind === 'press') return 'article-newspaper';
  if (kind === 'speech') return 'speech';
  if (kind === 'web_page') return 'webpage';
  if (kind === 'study' && containerTitle) return 'article-journal';
  return kind === 'other' ? 'document' : 'report';
}

/** What a reference says of a record. */
type Referred = Omit<CitedRecord, 'noun' | 'document'> & {
  document: Omit<NonNullable<CitedRecord['document']>, 'id' | 'title'> | null;
};

/** A public record as a reference to it, read today: a document as itself, anything else as it stands in the record. */
export function referenceTo(cited: Referred, house: string, locale: string, words: GoneWords): Reference {
  const { id, title, language, version, publishedAt, attributions, meeting, document } = cited;
  const site = env().NEXTAUTH_URL;
  const permanent = paths.permalink(id);
  if (document)
    return {
      id,
      kind: kindOf(document),
      title,
      address: documentAddress(document) ?? `${site}${permanent}`,
      // Of the authors of a document nobody recorded what they are; whoever brought it out as well is a body.
      authors: document.authors.map((name) => ({ name, isBody: name === document.publisher || null })),
      withdrawn: [],
      container: document.containerTitle,
      on: document.issuedOn,
      publisher: document.publisher,
      doi: doiName(document.doi),
      number: document.symbol,
      language: document.language,
      record: null,
      accessed: today(),
    };
  return {
    id,
    kind: meeting ? 'paper-conference' : 'webpage',
    title,
    address: `${site}${paths.versionOf(permanent, version)}`,
    authors: attributions.flatMap((one) => authorOf(one, locale)),
    withdrawn: goneFrom(cited, 'attributions').map(words),
    container: meeting?.title ?? null,
    on: meeting?.startOn ?? null,
    publisher: house,
    doi: null,
    number: null,
    language,
    record: { version, published: publishedAt?.toISOString().slice(0, 10) ?? null },
    accessed: today(),
  };
}

/** What a reference says of a record beside what every record has. */
export type CitedFor = Partial<Pick<Referred, 'attributions' | 'gone' | 'meeting' | 'document' | 'language'>>;

/** What a reference says of a record of which nothing more is known. */
const NOTHING_MORE: Required<Omit<CitedFor, 'gone'>> = {
  attributions: [],
  meeting: null,
  document: null,
  language: null,
};

/** What a record's own page knows of it, for a reference to it. */
export const referredBy = (
  record: Pick<Referred, 'id' | 'version' | 'publishedAt'>,
  title: string,
  cited: CitedFor = {},
): Referred => {
  const { attributions, gone, meeting, document, language } = { ...NOTHING_MORE, ...cited };
  const { id, version, publishedAt } = record;
  return { id, title, version, publishedAt, attributions, ...(gone && { gone }), meeting, document, language };
};

/** The words of the interface around a reference. */
type Words = ReturnType<typeof useTranslations<'record'>>;

/** A stretch of a sentence: words of the interface, or a name of the record, which keeps its own direction. */
type Piece = string | { name: string };

/** A reference as a line of prose, in pieces. */
export function sentenceOf(reference: Reference, locale: string, t: Words): Piece[] {
  const { title, authors, withdrawn, container, on, publisher, record, address, accessed } = reference;
  const published = record?.published ? formatDate(record.published, locale) : t('notReported');
  const [opening = '', closing = ''] = t('citeQuoted', { title: '\0' }).split('\0');
  const named = (name: string | null): Piece[] => (name ? [{ name }] : []);
  const all = [...authors.map(({ name }): Piece => ({ name })), ...withdrawn];
  const by = listParts(all.length, locale).map((part) => (typeof part === 'number' ? (all[part] ?? '') : part));
  const about: Piece[][] = [
    by,
    [opening, { name: withinQuotes(title) }, closing],
    named(container),
    named(record ? null : publisher),
    on ? [formatDate(on, locale)] : [],
  ];
  const house = record && t('citeVersion', { house: publisher ?? '', version: record.version, date: published });
  const line = about.filter(({ length }) => length > 0).flatMap((piece, at) => (at > 0 ? [', ', ...piece] : piece));
  const rest = [house, address, t('accessed', { date: formatDate(accessed, locale) })].filter(Boolean).join('. ');
  // Text that is searched and pasted elsewhere has plain spaces.
  return [...line, `. ${rest}.`].map((piece) => (typeof piece === 'string' ? piece.replaceAll('\u00a0', ' ') : piece));
}

/** The same as a file. */
async function inText(reference: Reference, locale: Locale): Promise<string> {
  const pieces = sentenceOf(reference, locale, await getTranslations({ locale, namespace: 'record' }));
  return `${pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('')}\n`;
}

/** A record's own page as a reference to it. */
export async function referenceOfPage(
  record: Pick<Referred, 'id' | 'version' | 'publishedAt'>,
  title: string,
  locale: Locale,
  cited?: CitedFor,
): Promise<Reference> {
  const site = await getTranslations({ locale, namespace: 'site' });
  return referenceTo(referredBy(record, title, cited), site('name'), locale, await goneWords(locale));
}

/** A way to write references: the media type, the ending of its file, and the text. */
interface Format {
  type: string;
  ending: string;
  write: (references: readonly Reference[], locale: Locale) => string | Promise<string>;
}

/** One after the other, with an empty line between them. */
const each =
  (write: (reference: Reference, locale: Locale) => string | Promise<string>) =>
  async (references: readonly Reference[], locale: Locale) =>
    (await Promise.all(references.map((one) => write(one, locale)))).join('\n');

/** The formats in which a reference can be carried away. One more is an entry here and its name in messages/. */
const FORMATS = {
  text: { type: 'text/plain; charset=utf-8', ending: 'txt', write: each(inText) },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib', write: each(toBibtex) },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris', write: each(toRis) },
  csl: { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', ending: 'json', write: toCslJson },
} as const satisfies Record<string, Format>;
export type CitationFormat = keyof typeof FORMATS;
export const CITATION_FORMATS = Object.keys(FORMATS) as CitationFormat[];
export const isCitationFormat = (format: string): format is CitationFormat => Object.hasOwn(FORMATS, format);

/** References to records as one file, in their order. */
export async function citationFile(all: readonly CitedRecord[], format: CitationFormat, locale: Locale) {
  const site = await getTranslations({ locale, namespace: 'site' });
  const words = await goneWords(locale);
  const { type, ending, write }: Format = FORMATS[format];
  const references = all.map((cited) => referenceTo(cited, site('name'), locale, words));
  return { text: await write(references, locale), type, ending };
}
