import type { Sentence } from './document';
import { type Context, NOBODY_SAID, type Sayer, sayerAt } from './told';

/** What a line of minutes says was resolved, decided or left to somebody. */
interface Resolved {
  verb: string;
  /** Where the words begin that say what. */
  from: number;
  sayer: Sayer;
}

/** 'RESOLVED: That …', 'Decision 3 – …', 'Action: X to …' */
const LINE =
  /^(RESOLVED|Resolved|DECISION|Decision|DECIDED|Decided|AGREED|Agreed|ACTION|Action)(?: (?:[Ii]tem|[Pp]oint|ITEM|POINT))?(?: (?:[Nn]o\.? ?)?\d{1,3}[a-z]?)?\s?[:–—-]\s?(?:[Tt]hat |to )?(?=\S)/u;
/** 'It was decided that …'; what was agreed is a promise where it says what somebody will do. */
const IMPERSONAL =
  /^(?:[^.;"]{0,90}?[, ])?[Ii]t was (?:also |further |therefore )?(?:(decided|resolved) (?:that|to) |(agreed) to |(agreed) that (?=[^.;]{0,160}\b(?:would|will)\b))/u;
const ACTOR = /^((?:[Tt]he )?(?:@+|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3})) (?:to|will|shall|would) (?=\p{Ll})/u;

/** A promise that a sentence makes in the manner of minutes, in English. */
export function resolvedIn(context: Context, sentence: Sentence): Resolved | null {
  const { document, masked } = context;
  const text = masked.slice(sentence.start, sentence.end);
  const opens = sentence.start === document.blocks[sentence.block]?.start;
  const found = (opens ? LINE.exec(text) : null) ?? IMPERSONAL.exec(text);
  if (!found) return null;
  const [, ...verbs] = found;
  const verb = verbs.find(Boolean)?.toLowerCase() ?? '';
  const from = sentence.start + found[0].length;
  const actor = ACTOR.exec(masked.slice(from, Math.min(sentence.end, from + 120)));
  if (!actor?.[1]) return { verb, from, sayer: NOBODY_SAID };
  return { verb, from: from + actor[0].length, sayer: sayerAt(context, { start: from, end: from + actor[1].length }) };
}
