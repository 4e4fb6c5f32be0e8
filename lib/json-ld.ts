/** A node of linked data in the words of schema.org. */
export type Thing = { '@type': string } & Record<string, unknown>;

const ESCAPED = /[<>&\u2028\u2029]/g;

/**
 * Linked data (JSON-LD 1.1, vocabulary of schema.org) as the text of a `script` element of type `application/ld+json`: a block
 * of data, which no browser runs and the content security policy therefore need not allow. Every character that could end the
 * element or begin a comment or an entity is written as a JSON escape, so that no title can leave the block.
 */
export function encodeJsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
