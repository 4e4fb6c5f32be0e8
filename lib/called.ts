import type { NounName } from './field';
import { plainText } from './markdown';
import { storeOf } from './nouns';

/** Whether records of a noun are called by a text of their own, in which Markdown may stand; a line of text is none. */
export function isCalledInMarkdown(name: NounName): boolean {
  const { fields, title } = storeOf(name).noun;
  return fields[title]?.kind === 'markdown';
}

/** What a record is called, as plain text. */
export const calledText = (noun: NounName, title: string | null): string =>
  isCalledInMarkdown(noun) ? plainText(title ?? '') : (title ?? '');
