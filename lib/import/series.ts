import type { TextDocument } from './document';
import { ORDINAL } from './ordinals';
import type { Span } from './spans';

/** 'The Third' before what a meeting is called: there were others of that name. */
const COUNTED_BY = new RegExp(`^(?:[Tt]he )?${ORDINAL} (?=\\p{Lu}\\S* \\S)`, 'u');
/** 'Fifth meeting of the Committee': what is counted has no name of its own. */
const COUNTED = /^(?:meeting|session|plenary|round|edition|review|anniversary|lady)s?\b/i;

/** A series that the name of a meeting tells of: what is left of the name without 'Third'. */
export interface Series {
  name: string;
  passages: Span[];
}

/** The series of a meeting whose title is counted; null where the title does not say so. */
export function seriesIn({ plain, text }: TextDocument, title: Span | null): Series | null {
  if (!title) return null;
  const counted = COUNTED_BY.exec(plain.slice(title.start, title.end))?.[0].length ?? 0;
  const span = { start: title.start + counted, end: title.end };
  const name = text.slice(span.start, span.end).trim();
  return counted === 0 || COUNTED.test(name) || name.length > 200 ? null : { name, passages: [span] };
}
