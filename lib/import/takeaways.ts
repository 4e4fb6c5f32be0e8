import type { TextDocument } from './document';
import type { Block } from './recognition';
import { announcesConclusions, announcesPromises, isOfConclusionsAlone, isOfOthers, POINTS } from './section-words';
import type { Span } from './spans';

export interface Statement {
  headline: string;
  text: string;
  passages: (Span & { role: string })[];
}

const LABEL = /^(?:\(?\d{1,2}[.)]\s)?([\p{Lu}"“][^:.!?–—]{1,78}?)(?::\s|\s[–—-]\s|\s?—\s?)(?=\S)/u;
const LONGEST_HEADING = 300;
/** A paragraph that is one conclusion is no longer than this. */
const LONGEST_ALONE = 400;
const HEADLINE_WORDS = 12;
/** As much of a statement as twelve words may take. */
const HEADLINE_SCOPE = 2000;

/**
 * Takeaways: items of a list whose heading or lead-in announces conclusions, or whose every item carries a label, and labelled paragraphs
 * under such a heading. The label is the headline; without one, the first words are.
 */
export function findTakeaways(document: TextDocument): Statement[] {
  const labelOf = labelsOf(document);
  const statement = (block: Block) => statementOf(document, block, labelOf(block));
  return sections(document).flatMap(({ heading, leadIn, items, listed }) => {
    const title = `${heading} ${leadIn}`;
    if (isOfOthers(heading) || items.length < 2 || isPromised({ heading, leadIn, listed })) return [];
    const labelled = items.filter(labelOf);
    const announced = announcesConclusions(title);
    if (listed && (announced || labelled.length === items.length))
      return items
        .filter((item) => !document.plain.slice(item.start, item.end).endsWith(':') && !isDone(document, leadIn, item))
        .map(statement);
    if (!listed && labelled.length >= 2 && (announcesConclusions(heading) || isCounted(document, items, labelled)))
      return labelled.map(statement);
    if (!listed && isOfConclusionsAlone(heading))
      return items
        .filter(({ start, end }) => end - start < LONGEST_ALONE && !document.plain.slice(start, end).endsWith(':'))
        .map(statement);
    return [];
  });
}

/** Whether the paragraph before those with labels says that so many points follow: 'Four ideas ran through the debate.' */
function isCounted({ plain, strong }: TextDocument, items: readonly Block[], labelled: readonly Block[]): boolean {
  const [first] = labelled;
  const before = first && items[items.indexOf(first) - 1];
  const bold = new Set(strong.map(({ start }) => start));
  return (
    before !== undefined &&
    POINTS.test(plain.slice(before.start, before.end)) &&
    labelled.every(({ start }) => bold.has(start))
  );
}

/** A run of list items or paragraphs, and what announces it. */
interface Section {
  heading: string;
  leadIn: string;
  items: Block[];
  listed: boolean;
}

/** Runs of list items, or of paragraphs, each with the heading above and the last sentence before it. */
export function sections({ plain, blocks }: TextDocument): Section[] {
  const found: Section[] = [];
  let heading = '';
  let current: Section | null = null;
  blocks.forEach((block, index) => {
    const text = plain.slice(block.start, block.end);
    if (block.kind === 'heading' || block.kind === 'metadata') {
      // A heading is read once for each section below it.
      if (block.kind === 'heading') heading = text.slice(0, LONGEST_HEADING);
      current = null;
      return;
    }
    const listed = block.kind === 'list_item';
    if (!current || current.listed !== listed) {
      const before = blocks[index - 1];
      const leadIn = listed && before?.kind === 'paragraph' ? plain.slice(before.start, before.end) : '';
      current = { heading, leadIn: /[:：]$/.test(leadIn) ? lastSentences(leadIn) : '', items: [], listed };
      found.push(current);
    }
    current.items.push(block);
  });
  return found;
}

function lastSentences(text: string): string {
  return text.slice(-240);
}

/** 'have agreed as follows:' leads to what was found and to what will be done; an item that begins so is the latter. */
const AS_FOLLOWS = /\b(?:agreed?|decided?|resolved?|committed?)\b[^.;:]{0,60}\bas follows:$/i;
const DONE =
  /^(?:\(?\p{N}{1,2}[.)] )?(?:To \p{Ll}{3,}|[^.;]{3,80}? (?:shall|(?:is|are) (?:hereby )?(?:mandated|requested|tasked|instructed)) )/u;
/** Whether an item of a list is something that will be done. */
export const isDone = (document: TextDocument, leadIn: string, { start, end }: Span): boolean => {
  const item = document.plain.slice(start, Math.min(end, start + 160));
  return (AS_FOLLOWS.test(leadIn) && DONE.test(item)) || (document.language === 'zh' && DONE_IN_CHINESE.test(item));
};
/** 'asks the secretariat to …', 'the office will …', 'by 30 June': whoever is named will do it. */
const DONE_IN_CHINESE =
  /^(?:请|责成|委托|授权|由)\p{Script=Han}|^[^。；，：]{2,24}?(?:将(?![是会成被其该这])|负责|承诺|须于|应于|拟于|同意于)|\p{N}[年月日]底?(?:之|以)?前(?:[^两几一]|$)|年底(?:之|以)?前/u;

/** Whether a list holds what will be done, by its heading or the words that lead to it, and not what was found. */
export const isPromised = ({ heading, leadIn, listed }: Pick<Section, 'heading' | 'leadIn' | 'listed'>): boolean =>
  listed && announcesPromises(leadIn, heading);

interface Label {
  label: Span;
  textStart: number;
}

/** A label such as 'Institutional Oversight: …', or bold words at the start; where it ends and where the text goes on. */
function labelsOf(document: TextDocument): (block: Block) => Label | null {
  const bold = new Map(document.strong.map((span) => [span.start, span]));
  return (block) => {
    const span = bold.get(block.start);
    return labelOf(document, block, span && span.end < block.end ? span : undefined);
  };
}

function labelOf({ plain }: TextDocument, block: Block, bold: Span | undefined): Label | null {
  const text = plain.slice(block.start, block.end);
  if (bold && bold.end - bold.start <= 100) {
    const separator = /^\s*[:.–—-]?\s*/.exec(plain.slice(bold.end, block.end))?.[0] ?? '';
    const label = plain.slice(bold.start, bold.end).replace(/[\s:.–—-]+$/, '');
    const marked = separator.trim() !== '' || /[:.]$/.test(plain.slice(bold.start, bold.end));
    if (marked && label)
      return { label: { start: bold.start, end: bold.start + label.length }, textStart: bold.end + separator.length };
  }
  const found = LABEL.exec(text);
  const label = found?.[1];
  if (!found || !label || label.split(/\s+/).length > 10) return null;
  const start = block.start + found[0].indexOf(label);
  return { label: { start, end: start + label.trimEnd().length }, textStart: block.start + found[0].length };
}

function statementOf({ text }: TextDocument, block: Block, found: Label | null): Statement {
  if (found && found.textStart < block.end) {
    return {
      headline: text.slice(found.label.start, found.label.end),
      text: text.slice(found.textStart, block.end),
      passages: [
        { ...found.label, role: 'headline' },
        { start: found.textStart, end: block.end, role: 'text' },
      ],
    };
  }
  const whole = text.slice(block.start, block.end);
  return { headline: firstWords(whole), text: whole, passages: [{ start: block.start, end: block.end, role: 'text' }] };
}

/** The first words of a statement as a headline; an ellipsis marks that it goes on. */
export function firstWords(text: string): string {
  const words = text
    .slice(0, HEADLINE_SCOPE)
    .replace(/(?<![;.,:])[;.,:]+(?:\s+and)?$/, '')
    .split(' ');
  if (words.length <= HEADLINE_WORDS) return words.join(' ').slice(0, 200);
  return `${words
    .slice(0, HEADLINE_WORDS)
    .join(' ')
    .replace(/[,;:]$/, '')
    .slice(0, 200)} …`;
}
