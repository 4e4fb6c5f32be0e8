import type { RawBlock } from './document';

/** What a file says of itself beside its text; the names are those of the lines that stand above the text for it. */
export interface Property {
  name: 'title' | 'author' | 'date' | 'file_title' | 'file_author' | 'file_created' | 'file_language';
  value: string;
}
const LONGEST = 400;

/** Titles that a program wrote and nobody chose: the name of a file, of a template, of the program. */
const NO_TITLE =
  /^(?:microsoft|untitled|document\s?\d*$|powerpoint|presentation\d*$|slide \d|template|normal$|titel$|title$|sans titre)|\.(?:docx?|dotx?|pdf|rtf|odt|indd|qxd|pptx?|xlsx?|tmp)$|^[\w-]+$/i;
const NO_AUTHOR =
  /^(?:author|user|owner|admin(?:istrator)?|windows user|microsoft.*|python-docx|un-?named|unknown|guest|\p{Ll}[\p{Ll}\d._-]*|.*@.*)$/u;

/**
 * The properties of a Word or PDF file that say something: no file names, user names or names of programs. What a file says of itself
 * was often written for another one that it was copied from, so what the text says goes before it.
 */
export function fileProperties(given: Record<'title' | 'author' | 'created' | 'language', unknown>): Property[] {
  const line = (value: unknown) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : '';
  const [title, author, language] = [line(given.title), line(given.author), line(given.language)];
  const created = line(given.created);
  const found: (Property | null)[] = [
    title && !NO_TITLE.test(title) ? { name: 'file_title', value: title } : null,
    author && !NO_AUTHOR.test(author) ? { name: 'file_author', value: author } : null,
    /^\d{4}-\d{2}-\d{2}$/.test(created) ? { name: 'file_created', value: created } : null,
    /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/i.test(language) ? { name: 'file_language', value: language } : null,
  ];
  return found.filter((one) => one !== null);
}

/** The lines that stand above the text for its file's properties. */
export const propertyBlocks = (properties: readonly Property[]): RawBlock[] =>
  properties.map(({ name, value }) => ({ kind: 'metadata', level: 0, runs: [{ text: `${name}: ${value}` }] }));
