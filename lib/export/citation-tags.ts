import { type Author, oneLine, type Reference, type ReferenceKind, resolved } from './citation';

/** What Zotero calls each kind. */
const ZOTERO: Record<ReferenceKind, string> = {
  'paper-conference': 'conferencePaper',
  webpage: 'webpage',
  report: 'report',
  document: 'document',
  'article-newspaper': 'newspaperArticle',
  'article-journal': 'journalArticle',
  speech: 'presentation',
};

/**
 * A name as Zotero takes it apart: at a semicolon into several, at a comma into family and given name, else at the last space. So a body is a
 * family name with no given one. What is not known to be one is left as it was written.
 */
function creator({ name, isBody }: Author): string {
  const whole = oneLine(name.replaceAll(';', ' '));
  return isBody ? `${oneLine(whole.replaceAll(',', ' '))},` : whole;
}

/** The same in tags: one name alone, with a space on either side of a comma, would become two people; a semicolon at its end keeps it one. */
const taggedCreators = (by: readonly Author[]): string[] =>
  by.map(creator).map((name) => (by.length === 1 && /^[^,]* [^,]*,\s*[^,\s]+ /.test(name) ? `${name};` : name));

/** What it appeared in, or who brought it out where that tells it. */
const within = ({ kind, container, publisher }: Reference): string | null =>
  kind === 'webpage' || kind === 'article-newspaper' ? (container ?? publisher) : container;

/** The tags that say in what something appeared or at what it was said, and by that what kind it is. */
function around(reference: Reference, house: string | null): Record<string, string | null> {
  const { kind, container, number } = reference;
  switch (kind) {
    case 'paper-conference':
      return { citation_conference_title: container, citation_publisher: house };
    case 'article-journal':
      return { citation_journal_title: container, citation_publisher: house };
    case 'report':
      return { citation_technical_report_institution: house, citation_technical_report_number: number };
    default:
      return { 'dc.source': within(reference), citation_publisher: house };
  }
}

/**
 * A reference as the `meta` tags of its page, by name: those of Highwire Press, which Zotero, Mendeley and Google Scholar read, and beside them what
 * Zotero's translator "Embedded Metadata" reads of its own words: which kind it is (`z:itemType`), and that our description of the page is no
 * abstract of what it is about. The language of a document that nobody recorded is undetermined (`und`), or that of the page would be taken.
 */
export function citationTags(reference: Reference): Record<string, string | string[]> {
  const { kind, title, doi, language, record, address } = reference;
  const { by, house, date } = resolved(reference);
  const tags = {
    citation_title: oneLine(title),
    citation_author: taggedCreators(by),
    citation_publication_date: date,
    ...around(reference, house ?? (record ? null : reference.publisher)),
    citation_doi: doi,
    citation_language: language ?? (record ? null : 'und'),
    citation_public_url: address,
    'z:itemType': ZOTERO[kind],
    'z:abstractNote': ' ',
  };
  const said = Object.entries(tags).flatMap(([name, value]) => {
    const given = typeof value === 'string' ? value.toWellFormed() : value;
    return given === null || given.length === 0 ? [] : [[name, given] as const];
  });
  return Object.fromEntries(said);
}

/** Text in an OpenURL; half a character is none. */
const encoded = (text: string): string => encodeURIComponent(oneLine(text).toWellFormed());

const BOOK = 'info:ofi/fmt:kev:mtx:book';

/** How OpenURL knows each kind: a genre of books where it has one, else Dublin Core. The kind of the latter comes after the title, or Zotero takes that for the container's. */
function described(reference: Reference): [name: string, value: string | null][] {
  const { kind, title, container } = reference;
  if (kind === 'paper-conference')
    return [
      ['rft_val_fmt', BOOK],
      ['rft.genre', 'proceeding'],
      ['rft.atitle', title],
      ['rft.btitle', container],
    ];
  if (kind === 'report')
    return [
      ['rft_val_fmt', BOOK],
      ['rft.genre', 'report'],
      ['rft.btitle', title],
    ];
  return [
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.title', title],
    ['rft.source', within(reference)],
    ['rft.type', ZOTERO[kind]],
  ];
}

/** A reference as a context object (OpenURL 1.0, ANSI/NISO Z39.88-2004), for the title of a COinS `span`. */
export function contextObject(reference: Reference): string {
  const { doi, language, address, record } = reference;
  const { by, house, date } = resolved(reference);
  const all: [name: string, value: string | null][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...described(reference),
    ...by.map((one): [string, string] => ['rft.au', creator(one)]),
    ['rft.publisher', house ?? (record ? null : reference.publisher)],
    ['rft.date', date],
    ['rft.language', language],
    ['rft_id', address],
    ['rft_id', doi && `info:doi/${doi}`],
  ];
  return all.flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : [])).join('&');
}
