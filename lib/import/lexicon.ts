import type { TextDocument, Word } from './document';
import type { Span } from './spans';

/** Finds known phrases in a document in one pass over its words; the longest phrase wins. Case matters. */
interface Lexicon<Value> {
  find(document: TextDocument): (Span & { value: Value; phrase: string })[];
}

const SPELLING: Record<string, string> = {
  Organisation: 'Organization',
  Organisations: 'Organizations',
  Centre: 'Center',
  Programme: 'Program',
  Defence: 'Defense',
  'Co-operation': 'Cooperation',
  Radicalisation: 'Radicalization',
  Civilisations: 'Civilizations',
  Labour: 'Labor',
};

/** One spelling for a word that British and American English write differently. */
function canonicalWord(word: string): string {
  return SPELLING[word] ?? word;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['.&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** @param entries phrases as they are written, each with what it stands for. */
export function buildLexicon<Value>(entries: Iterable<readonly [string, Value]>): Lexicon<Value> {
  const byFirst = new Map<string, { words: string[]; value: Value; phrase: string }[]>();
  for (const [phrase, value] of entries) {
    const words = (phrase.match(WORD) ?? []).map(canonicalWord);
    const first = words[0];
    if (first === undefined) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ words, value, phrase });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    find(document) {
      const found: (Span & { value: Value; phrase: string })[] = [];
      const { words, plain } = document;
      for (let index = 0; index < words.length; index++) {
        const word = words[index];
        const entry =
          word &&
          byFirst.get(canonicalWord(word.text))?.find((candidate) => fitsAt(candidate.words, words, index, plain));
        const last = entry && words[index + entry.words.length - 1];
        if (!word || !entry || !last) continue;
        found.push({ start: word.start, end: last.end, value: entry.value, phrase: entry.phrase });
        index += entry.words.length - 1;
      }
      return found;
    },
  };
}

function fitsAt(phrase: readonly string[], words: readonly Word[], at: number, plain: string): boolean {
  for (let offset = 0; offset < phrase.length; offset++) {
    const word = words[at + offset];
    if (!word || canonicalWord(word.text) !== phrase[offset]) return false;
    const before = words[at + offset - 1];
    if (offset > 0 && before && !/^(?:'s)?[ ,.'/-]{1,2}$/.test(plain.slice(before.end, word.start))) return false;
  }
  return true;
}
