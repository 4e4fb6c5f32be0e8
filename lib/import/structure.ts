import { assemble, type TextDocument } from './document';
import { htmlBlocks } from './html';
import type { TextFormat } from './input';
import { markdownBlocks } from './markdown';
import { normaliseCharacters } from './normalise';
import { plainBlocks } from './plain';

/** Reads a text of any of the three formats into one document with blocks, sentences and words. */
export function readDocument(text: string, format: TextFormat): TextDocument {
  if (format === 'html') return assemble(htmlBlocks(text));
  const normal = normaliseCharacters(text);
  return assemble(format === 'markdown' ? markdownBlocks(normal) : plainBlocks(normal));
}
