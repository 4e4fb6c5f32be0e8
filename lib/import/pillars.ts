import { oncePerSentence, type Sentence, type TextDocument } from './document';
import type { Recognition } from './recognition';
import type { Span } from './spans';

type Kind = Recognition['pillars'][number]['fields']['kind'];

export interface Pillar {
  name: string;
  kind: Kind;
  passages: Span[];
}

const KINDS: [RegExp, Kind][] = [
  [/socio-?\s?-?economic|economic|developmental|livelihood|employment|vocational|^social\b/i, 'socio_economic'],
  [/religio|theolog|spiritual|doctrin|faith|ideolog/i, 'religious'],
  [/security|policing|law enforcement|military|intelligence|police/i, 'security'],
  [/psycho|mental|counsel|famil/i, 'psychosocial'],
  [/legal|legislat|judicial|justice|law\b/i, 'legal'],
  [/educat|school|cultur|training/i, 'educational'],
];
const STRAND =
  'religious|theological|spiritual|ideological|social|socio-?economic|economic|developmental|security|legal|judicial|legislative|psychological|psychosocial|educational|vocational|cultural|family|community|preventive|institutional|political|military|law enforcement|law-enforcement|intelligence';
const NOUN =
  'initiatives?|measures?|components?|pillars?|dimensions?|elements?|strands?|tracks?|approach(?:es)?|interventions?|policies|policy|tools?|support|reforms?|development|rehabilitation|programmes?|programs?|work|responses?|activities|efforts|aspects|instruments';
const ITEM = `(?:${STRAND})(?:-(?:based|oriented|led|focused|related))?`;
/** 'religious, social and security-based initiatives' */
const LIST = new RegExp(`\\b(${ITEM}(?:(?:, (?:and )?| and | as well as )${ITEM}){1,12}) (?:${NOUN})\\b`, 'gi');
/** 'socio-economic development' */
const SINGLE = new RegExp(
  `\\b(?:(?!institutional|political|military)${ITEM}) (?:development|pillar|component|dimension|strand|track)s?\\b`,
  'gi',
);
/** 'rests on three pillars: religious reform, human development and security' */
const COUNTED =
  /\b(?:two|three|four|five|six|seven|[2-7]) (?:[\p{Ll}-]+ ){0,2}(?:pillars|strands|components|tracks|dimensions|elements|axes)(?::| ?[–—]| ?,? ?namely:?| ?, ?which are| ?\() ?([^.:;\n)]{5,240})/giu;
/** 'built around counselling, aftercare and family support': three or more things */
const BUILT =
  /\b(?:built (?:around|on)|based on|rests on|founded on|centred on|consists of|comprises) ((?!(?:that|which)\b)[\p{L}-]+(?: (?!(?:that|which)\b)[\p{L}-]+){0,3} ?(?:, (?!and )[\p{L}-]+(?: [\p{L}-]+){0,3} ?){1,5},? and [\p{L}-]+(?: [\p{L}-]+){0,2} ?)(?=[,.;(])/giu;
const HEADED = /\b(?:pillars|strands|components|tracks|axes)\b/i;

/** A strand at one place, with the form of its name by which it is known again. */
interface Strand extends Span {
  id: string;
}
/** More places of one strand say nothing more. */
const MOST_PASSAGES = 500;

/**
 * The strands of a model as sentences about it list them, or as a list under a heading such as 'Pillars' does.
 * @returns what is asked for each model; the text itself is read once, however many models there are
 */
export function pillarsIn(document: TextDocument): (sentences: readonly Sentence[]) => Pillar[] {
  const strandOf = (start: number, end: number): Strand => ({ start, end, id: stem(document.text.slice(start, end)) });
  const strands = oncePerSentence((sentence) => strandsIn(document, sentence, strandOf));
  const places = new Map<string, number>();
  const listed = listedPillars(document)
    .map(([start, end]) => strandOf(start, end))
    .filter(({ id }) => {
      places.set(id, (places.get(id) ?? 0) + 1);
      return (places.get(id) ?? 0) <= MOST_PASSAGES;
    });
  return (sentences) => {
    const found = new Map<string, Pillar>();
    const add = ({ start, end, id }: Strand) => {
      const same = found.get(id);
      const name = document.text.slice(start, end);
      if (!same) found.set(id, { name, kind: kindOf(name), passages: [{ start, end }] });
      else if (same.passages.length < MOST_PASSAGES) same.passages.push({ start, end });
    };
    for (const sentence of sentences) strands(sentence).forEach(add);
    listed.forEach(add);
    return [...found.values()];
  };
}

function strandsIn(
  { plain }: TextDocument,
  sentence: Sentence,
  strandOf: (start: number, end: number) => Strand,
): Strand[] {
  const found: Strand[] = [];
  const add = (start: number, end: number) => found.push(strandOf(start, end));
  const text = plain.slice(sentence.start, sentence.end);
  for (const pattern of [COUNTED, BUILT]) {
    for (const match of text.matchAll(pattern))
      addItems(match[1] ?? '', sentence.start + match.index + match[0].indexOf(match[1] ?? ''), add);
  }
  for (const match of text.matchAll(LIST)) addItems(match[1] ?? '', sentence.start + match.index, add);
  for (const match of text.matchAll(SINGLE))
    add(sentence.start + match.index, sentence.start + match.index + match[0].length);
  return found;
}

function addItems(list: string, offset: number, add: (start: number, end: number) => void): void {
  let position = 0;
  for (const piece of list.split(/(,? and |, (?:and )?| as well as )/)) {
    const trimmed = piece.replace(/-(?:based|oriented|led|focused|related)$/, '').trimEnd();
    const isItem = !/^(?:,? and |, (?:and )?| as well as )$/.test(piece) && trimmed.trim().length > 2;
    if (isItem && trimmed.split(' ').length <= 6) {
      const lead = trimmed.length - trimmed.trimStart().length;
      add(offset + position + lead, offset + position + trimmed.length);
    }
    position += piece.length;
  }
}

/** Labels of the list right under a heading that names pillars or strands. */
function listedPillars({ plain, blocks }: TextDocument): [number, number][] {
  const found: [number, number][] = [];
  let open = false;
  for (const block of blocks) {
    const text = plain.slice(block.start, block.end);
    if (block.kind === 'heading') open = HEADED.test(text);
    if (!open || block.kind !== 'list_item') continue;
    const label = /^([^:.–—]{3,60}?)(?::| [–—-] |$)/.exec(text)?.[1];
    if (label && label.split(' ').length <= 6) found.push([block.start, block.start + label.length]);
  }
  return found;
}

function stem(name: string): string {
  return name.toLowerCase().replace(/ (?:pillar|component|dimension|strand|track|reform)s?$/, '');
}

function kindOf(name: string): Kind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
