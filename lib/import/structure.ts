import { assemble, type TextDocument } from './document';
import { htmlBlocks } from './html';
import type { TextFormat } from './input';
import { joinCutWords, withoutNoteMarks } from './line-ends';
import { markdownBlocks } from './markdown';
import { normaliseCharacters } from './normalise';
import { plainBlocks } from './plain';
import { type Property, propertyBlocks } from './properties';

/** Reads a text of any of the three formats into one document with blocks, sentences and words; above it what its file says of itself. */
export function readDocument(text: string, format: TextFormat, properties: readonly Property[] = []): TextDocument {
  const above = propertyBlocks(properties);
  if (format === 'html') return assemble([...above, ...htmlBlocks(text)]);
  const normal = withoutNoteMarks(normaliseCharacters(joinCutWords(text)));
  return assemble([...above, ...(format === 'markdown' ? markdownBlocks(normal) : plainBlocks(normal))]);
}
