/** What a reference is to, in the words of CSL 1.0.2. */
export type ReferenceKind =
  | 'paper-conference'
  | 'webpage'
  | 'report'
  | 'document'
  | 'article-newspaper'
  | 'article-journal'
  | 'speech';

/** Somebody who said or wrote it. */
export interface Author {
  name: string;
  /** Whether it is a body or a country; null where nobody recorded it, as of the authors of a document. */
  isBody: boolean | null;
}

/**
 * A record as a reference to it: everything that the formats below can say of it. A statement is its speaker's, a document its authors'; what
 * is neither is the house's own.
 */
export interface Reference {
  id: string;
  kind: ReferenceKind;
  /** Where it is read: the permanent address of the record, or a document's own. */
  address: string;
  title: string;
  /** Who said or wrote it, as far as they may be named. */
  authors: readonly Author[];
  /** What is said in the place of those among them that were withdrawn. */
  withdrawn: readonly string[];
  /** What it was said at or appeared in. */
  container: string | null;
  /** When it was said or appeared: a day, month or year (ISO 8601). */
  on: string | null;
  /** Who brought it out: the house for what is said in the record. */
  publisher: string | null;
  doi: string | null;
  /** The symbol or number of a document. */
  number: string | null;
  /** The language of what was said or written (BCP 47). */
  language: string | null;
  /** The version of the record and the day when it was published (null where nobody knows); none of a document cited as itself. */
  record: { version: number; published: string | null } | null;
  /** The day when it was read. */
  accessed: string;
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const INNER: Record<string, string> = { '“': '‘', '”': '’', '„': '‚' };

/** A title that is set in double quotation marks within a line: its own become single ones, and no full stop ends it. */
export const withinQuotes = (title: string): string =>
  title
    .replace(/"([^"]*)"/g, '‘$1’')
    .replace(/[“”„]/g, (mark) => INNER[mark] ?? mark)
    .replace(/\.$/, '');

const BIBTEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which no character means anything to BibTeX or TeX. */
const bibtexText = (text: string): string =>
  oneLine(text).replace(/[\\~^{}$&#_%]/g, (character) => BIBTEX[character] ?? `\\${character}`);

/** What a format says where the reference leaves it open: a record in which nobody is named is the house's, one without a day of when it was published. */
export function resolved({ authors, withdrawn, publisher, on, record }: Reference) {
  const isHouses = record !== null && publisher !== null && authors.length + withdrawn.length === 0;
  const by = isHouses ? [{ name: publisher, isBody: true }] : authors;
  // The house is not named twice.
  const house = by.length === 1 && by[0]?.name === publisher ? null : publisher;
  return { by, house, date: on ?? record?.published ?? null };
}

/** What is read as it stands, such as an address; nothing in it ends its field. */
const verbatim = (text: string): string => oneLine(text).replace(/[{}\\\s]/g, encodeURIComponent);

/** The reference as a BibTeX entry (`@misc`, with biblatex's fields), UTF-8. */
export function toBibtex(reference: Reference): string {
  const { id, title, container, doi, record, address, accessed, withdrawn } = reference;
  const { by, house, date } = resolved(reference);
  const fields = [
    // A second pair of braces: names are kept as they are written, and the title keeps its capitals.
    ...(by.length > 0 ? [`author = {${by.map(({ name }) => `{${bibtexText(name)}}`).join(' and ')}}`] : []),
    `title = {{${bibtexText(title)}}}`,
    ...(container ? [`titleaddon = {${bibtexText(container)}}`] : []),
    ...(house ? [`organization = {${bibtexText(house)}}`] : []),
    ...(date ? [`year = {${date.slice(0, 4)}}`, `date = {${date}}`] : []),
    ...(record ? [`version = {${record.version}}`] : []),
    ...(withdrawn.length > 0 ? [`note = {${bibtexText(withdrawn.join('; '))}}`] : []),
    ...(doi ? [`doi = {${verbatim(doi)}}`] : []),
    `url = {${verbatim(address)}}`,
    `urldate = {${accessed}}`,
  ];
  return `@misc{plenary-${id},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

/** What RIS calls each kind. */
const RIS: Record<ReferenceKind, string> = {
  'paper-conference': 'CPAPER',
  webpage: 'ELEC',
  report: 'RPRT',
  document: 'GEN',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  speech: 'SLIDE',
};

/** A day, month or year as RIS writes it: YYYY/MM/DD, with what is not known left out. */
const risDate = (date: string) => [...date.split('-'), '', ''].slice(0, 3).join('/');

/** The reference in the format of Research Information Systems (RIS, 2011): a tag a line, lines ended by CR LF. */
export function toRis(reference: Reference): string {
  const { kind, title, container, doi, number, language, record, address, accessed, withdrawn } = reference;
  const { by, house, date } = resolved(reference);
  const lines = [
    `TY  - ${RIS[kind]}`,
    ...by.map(({ name }) => `AU  - ${oneLine(name)}`),
    `TI  - ${oneLine(title)}`,
    ...(container ? [`T2  - ${oneLine(container)}`] : []),
    ...(house ? [`PB  - ${oneLine(house)}`] : []),
    ...(date ? [`PY  - ${date.slice(0, 4)}`, `DA  - ${risDate(date)}`] : []),
    ...(record ? [`ET  - ${record.version}`] : []),
    ...(number ? [`SN  - ${oneLine(number)}`] : []),
    ...(language ? [`LA  - ${oneLine(language)}`] : []),
    ...withdrawn.map((one) => `N1  - ${oneLine(one)}`),
    ...(doi ? [`DO  - ${oneLine(doi)}`] : []),
    `UR  - ${oneLine(address)}`,
    `Y2  - ${risDate(accessed)}`,
    'ER  - ',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A day, month or year as CSL-JSON writes it. */
const cslDate = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * References as a list in CSL-JSON (schema of CSL 1.0.2). Names are whole (`literal`): which part of a name is the family's is not
 * recorded. What was said at a meeting has it as its event, anything else as what it appeared in.
 */
export function toCslJson(references: readonly Reference[]): string {
  const items = references.map((reference) => {
    const { id, kind, title, container, doi, number, language, record, address, accessed, withdrawn } = reference;
    const { by, house, date } = resolved(reference);
    return {
      id: `plenary-${id}`,
      type: kind,
      title: oneLine(title),
      author: by.length > 0 ? by.map(({ name }) => ({ literal: oneLine(name) })) : undefined,
      [kind === 'paper-conference' ? 'event-title' : 'container-title']: container ? oneLine(container) : undefined,
      publisher: house ? oneLine(house) : undefined,
      issued: date ? cslDate(date) : undefined,
      version: record ? String(record.version) : undefined,
      number: number ? oneLine(number) : undefined,
      language: language ?? undefined,
      note: withdrawn.length > 0 ? oneLine(withdrawn.join('; ')) : undefined,
      DOI: doi ?? undefined,
      URL: address,
      accessed: cslDate(accessed),
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
