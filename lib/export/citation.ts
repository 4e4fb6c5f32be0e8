/** A record as a reference to it: everything that the formats below can say of it. */
export interface Reference {
  /** The permanent address of the record. */
  address: string;
  id: string;
  title: string;
  /** The name of the house, which is author and container at once. */
  house: string;
  version: number;
  /** Days, YYYY-MM-DD: when this version was published (null where nobody knows) and when it was read. */
  published: string | null;
  accessed: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

/** The reference as a BibTeX entry (`@misc`, with biblatex's `version` and `urldate`), UTF-8. */
export function toBibtex({ id, title, house, version, published, accessed, address }: Reference): string {
  const fields = [
    // A second pair of braces: the first marks a corporate author, or keeps the title's capitals.
    `author = {{${bibtexText(house)}}}`,
    `title = {{${bibtexText(title)}}}`,
    ...(published ? [`year = {${published.slice(0, 4)}}`, `date = {${published}}`] : []),
    `version = {${version}}`,
    `url = {${address}}`,
    `urldate = {${accessed}}`,
  ];
  return `@misc{plenary-${id},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

/** The reference in the format of Research Information Systems (RIS, 2011): a tag a line, lines ended by CR LF. */
export function toRis({ title, house, version, published, accessed, address }: Reference): string {
  const day = (date: string) => date.replaceAll('-', '/');
  const lines = [
    'TY  - ELEC',
    `AU  - ${oneLine(house)}`,
    `TI  - ${oneLine(title)}`,
    ...(published ? [`PY  - ${published.slice(0, 4)}`, `DA  - ${day(published)}`] : []),
    `ET  - ${version}`,
    `UR  - ${address}`,
    `Y2  - ${day(accessed)}`,
    'ER  - ',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
