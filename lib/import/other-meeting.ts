import { oncePerSentence } from './document';
import { isEnglish } from './languages';
import { type OtherMeeting, patternsOf, type Setting } from './setting';
import { en } from './vocabulary/en';

/** What was to be, and was not: 'The meeting in Vienna has been postponed to 2027'. */
const PUT_OFF = /\b(?:been|was|were|is|are) (?:deferred|moved|postponed|put off|rescheduled) (?:to|until)\b/;
/** Behind the opening of a text: 'A first conference was held in …'. */
const OPENING = 300;
const ONE_MORE = new RegExp(
  `^(?:[^,]{3,40}, )?[Aa]n? (?:first|second|third|fourth|similar|parallel|comparable|separate) (?:[\\p{L}-]+ ){0,3}(?:${en.meeting})\\b`,
  'u',
);

/** Where the first words begin that say that a sentence goes on about another meeting; behind its end where there are none. */
export function otherMeetingIn({ document, masked }: Pick<Setting, 'document' | 'masked'>): OtherMeeting {
  const { elsewhere } = patternsOf(document);
  return oncePerSentence(({ start, end }) => {
    const text = masked.slice(start, end);
    if (isEnglish(document) && ((start > OPENING && ONE_MORE.test(text)) || PUT_OFF.test(text))) return start;
    const found = elsewhere.exec(text);
    return found ? start + found.index : Number.POSITIVE_INFINITY;
  });
}
